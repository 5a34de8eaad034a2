import type { TaskObligation, Tasks } from '@qingshen/contracts/tasks.operations'
import { loadTasks } from '@qingshen/contracts/tasks.operations'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { extensionRuleOn } from '@qingshen/core/casework/extension-rule-on'
import { can } from '@qingshen/core/access/can'
import type { Permission } from '@qingshen/core/access/permission'
import type { CaseSituation } from '@qingshen/core/casework/case-situation.schema'
import type { CaseActor } from '@qingshen/core/casework/judge-event'
import { mayCarryOut } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { addDays } from '@qingshen/core/kernel/local-date'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import type { WaitingRow } from '@qingshen/store/casework/case-tasks'
import {
  askedExtensions,
  askedSecrets,
  countOverdueCases,
  unverifiedDisclosures,
} from '@qingshen/store/casework/case-tasks'
import type { DueFilter, DueObligation } from '@qingshen/store/casework/due-obligations'
import { countDueObligations, listDueObligations } from '@qingshen/store/casework/due-obligations'
import { DUE_SOON_DAYS } from '../casework/case-filter-of.ts'
import { dueSignOf } from '../casework/due-sign.ts'
import { officeOfCaller } from '../casework/loaded-case.ts'
import { today } from '../deps.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { stepsOf } from './next-steps.ts'

const SHOWN = 10
const MOST_WAITING = 200
/** A publication not verified within this many days no longer stands among the tasks. */
const VERIFY_WITHIN_DAYS = 180

/** What waits for the reader: one reading, whatever the seat. */
export const loadTasksUseCase = useCase(loadTasks, async (context) => {
  const { deps, tx } = context
  const on = today(deps)
  const actor = await actorOfTasks(context)
  const own = ownDuties(actor)
  const overdue = await obligationsDue(context, { to: addDays(on, -1), ...own })
  const dueSoon = await obligationsDue(context, { from: on, to: addDays(on, DUE_SOON_DAYS), ...own })
  const steps = await stepsOf(context, actor)
  const extensions = await extensionsToDecide(context, actor)
  const disclosures = await disclosuresToVerify(context, actor)
  const secrets = await secretsToAnswer(context, actor)
  const waiting = steps.reduce((sum, { count }) => sum + count, 0)
  const total = overdue.count + waiting + extensions.count + disclosures.count + secrets.count
  const overdueCases = await countOverdueCases(tx, on)
  return { total, overdue, dueSoon, steps, extensions, disclosures, secrets, overdueCases } satisfies Tasks
})

/** As whom the reader carries cases on: within his own reach every case lies in his area or belongs to him. */
async function actorOfTasks({ tx, caller }: Context): Promise<CaseActor> {
  const office = await officeOfCaller(tx, caller)
  const may = (permission: Permission) => can(caller.actor, permission, null).allowed
  if (office !== null && may('case.act')) {
    return { as: 'officer', capacities: office.capacities, level: office.level, regionPath: office.regionPath }
  }
  if (may('case.delegate')) return { as: 'enterprise' }
  return { as: may('case.report') ? 'delegate' : 'none' }
}

/** Whose obligations are the reader's own: those of his level and departments, or the enterprise's. */
function ownDuties(actor: CaseActor): Pick<DueFilter, 'holders' | 'departments'> {
  if (actor.as === 'officer') return { holders: [actor.level], departments: actor.capacities }
  return { holders: actor.as === 'none' ? [] : ['enterprise'] }
}

async function obligationsDue({ deps, tx }: Context, filter: DueFilter): Promise<Tasks['overdue']> {
  if (filter.holders?.length === 0) return { count: 0, items: [] }
  const found = await listDueObligations(tx, filter, SHOWN)
  const count = found.length < SHOWN ? found.length : await countDueObligations(tx, filter)
  const question = { laws: deps.laws, today: today(deps) }
  return { count, items: found.map((each) => toTask(each, question)) }
}

function toTask(each: DueObligation, question: Omit<Parameters<typeof dueSignOf>[0], 'law'>): TaskObligation {
  const { id, auditCase, name, placeName, duty, text, due, law } = each
  const state = { duty, due, state: 'open', isPaused: false, daysLate: null } as const
  const { sign, days } = dueSignOf({ ...question, law }, state)
  return { id, case: auditCase, name, placeName, duty, title: DUTIES.label(duty), text, due, days, sign }
}

const NOTHING: Tasks['extensions'] = { count: 0, capped: false, items: [] }

function waitingOf(rows: readonly WaitingRow[], found: number, textOf: (row: WaitingRow) => string) {
  const items = rows.slice(0, SHOWN).map((row) => {
    const { id, auditCase, name, placeName, since } = row
    return { id, case: auditCase, name, placeName, text: textOf(row), since }
  })
  return { count: rows.length, capped: found === MOST_WAITING, items }
}

/** Extensions that the reader's level may grant, in the department in charge. */
async function extensionsToDecide({ deps, tx }: Context, actor: CaseActor): Promise<Tasks['extensions']> {
  if (actor.as !== 'officer') return NOTHING
  const rows = await askedExtensions(tx, MOST_WAITING)
  const own = rows.filter(({ law, department, what }) => {
    const rule = DUTIES.is(what) ? extensionRuleOn(deps.laws, { law, on: today(deps) }, what) : null
    return rule?.grantedBy.includes(actor.level) === true && actor.capacities.includes(department)
  })
  return waitingOf(own, rows.length, ({ what, to }) => {
    return `申请将“${DUTIES.is(what) ? DUTIES.label(what) : what}”延至${to ?? ''}`
  })
}

/** Publications that the reader's office is one to verify by the law's table. */
async function disclosuresToVerify({ deps, tx }: Context, actor: CaseActor): Promise<Tasks['disclosures']> {
  if (actor.as !== 'officer') return NOTHING
  const events = Object.values(DISCLOSURE_EVENTS).map(({ event }) => event)
  const since = addDays(today(deps), -VERIFY_WITHIN_DAYS)
  const rows = await unverifiedDisclosures(tx, { events, since, limit: MOST_WAITING })
  return waitingOf(rows.filter(verifiedBy(deps, actor)), rows.length, ({ what }) => `${what}，待核实`)
}

/** Requests for secrecy that the reader's office answers: it is the one to verify. */
async function secretsToAnswer({ deps, tx }: Context, actor: CaseActor): Promise<Tasks['secrets']> {
  if (actor.as !== 'officer') return NOTHING
  const rows = await askedSecrets(tx, MOST_WAITING)
  return waitingOf(rows.filter(verifiedBy(deps, actor)), rows.length, () => '申请按商业秘密不公布，待答复')
}

/** Whether an officer is one of those who verify what was made public on a case. */
function verifiedBy(deps: Context['deps'], actor: Extract<CaseActor, { as: 'officer' }>) {
  const verifying = new Map(deps.laws.map(({ id }) => [id, verifyingRows(deps.laws, id, today(deps))]))
  return ({ law, department }: WaitingRow): boolean => {
    const situation = { ...ANYWHERE, department, regionPath: actor.regionPath }
    return (verifying.get(law) ?? []).some(({ who }) => mayCarryOut(who, situation, actor))
  }
}

const ANYWHERE = {
  kind: 'mandatory',
  state: 'opened',
  sides: [],
  openedOn: '',
  lastOn: '',
} satisfies Partial<CaseSituation>

function verifyingRows(laws: LawBook, law: string, on: string): readonly Transition[] {
  return transitionsOn(lawChain(laws, law), on).filter(({ event }) => event === 'disclosure_verified')
}
