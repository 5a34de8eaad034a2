import type { TaskObligation, Tasks } from '@qingshen/contracts/tasks.operations'
import { loadTasks } from '@qingshen/contracts/tasks.operations'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { extensionRuleOn } from '@qingshen/core/casework/extension-rule-on'
import type { CaseActor } from '@qingshen/core/casework/judge-event'
import { addDays } from '@qingshen/core/kernel/local-date'
import type { DutyHolder } from '@qingshen/core/vocabulary/duty'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import type { WaitingRow } from '@qingshen/store/casework/case-tasks'
import { askedExtensions, countOverdueCases, unverifiedDisclosures } from '@qingshen/store/casework/case-tasks'
import type { DueFilter, DueObligation } from '@qingshen/store/casework/due-obligations'
import { countDueObligations, listDueObligations } from '@qingshen/store/casework/due-obligations'
import { DUE_SOON_DAYS } from '../casework/case-filter-of.ts'
import { dueSignOf } from '../casework/due-sign.ts'
import { officeOfCaller } from '../casework/loaded-case.ts'
import type { Caller } from '../deps.ts'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { stepsOf } from './next-steps.ts'

const SHOWN = 10
const MOST_WAITING = 200
/** A publication not verified within this many days no longer stands among the tasks. */
const VERIFY_WITHIN_DAYS = 180

/** What waits for the reader: one reading, whatever the seat. */
export const loadTasksUseCase = useCase(loadTasks, async (context) => {
  const { deps, tx, caller } = context
  const on = today(deps)
  const actor = await actorOfTasks(context)
  const holders = holdersOf(caller)
  const overdue = await obligationsDue(context, { to: addDays(on, -1), holders })
  const dueSoon = await obligationsDue(context, { from: on, to: addDays(on, DUE_SOON_DAYS), holders })
  const steps = await stepsOf(context, actor)
  const extensions = await extensionsToDecide(context, actor)
  const disclosures = await disclosuresToVerify(context, actor)
  const waiting = steps.reduce((sum, { count }) => sum + count, 0)
  const total = overdue.count + waiting + extensions.count + disclosures.count
  const overdueCases = await countOverdueCases(tx, on)
  return { total, overdue, dueSoon, steps, extensions, disclosures, overdueCases } satisfies Tasks
})

/** As whom the reader carries cases on: within his own reach every case lies in his area or belongs to him. */
async function actorOfTasks({ tx, caller }: Context): Promise<CaseActor> {
  const { role } = caller.actor
  const office = await officeOfCaller(tx, caller)
  if (role === 'officer' && office !== null) {
    return { role, capacities: office.capacities, level: office.level, regionPath: office.regionPath }
  }
  return { role: role === 'enterprise' ? 'enterprise' : role === 'consultancy' ? 'delegate' : 'none' }
}

/** Whose obligations are the reader's own. */
function holdersOf({ actor }: Caller): readonly DutyHolder[] {
  if (actor.role === 'officer') return actor.office === null ? [] : [actor.office.level]
  return actor.role === 'enterprise' || actor.role === 'consultancy' ? ['enterprise'] : []
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
  if (actor.role !== 'officer') return NOTHING
  const rows = await askedExtensions(tx, MOST_WAITING)
  const own = rows.filter(({ law, department, what }) => {
    const rule = DUTIES.is(what) ? extensionRuleOn(deps.laws, { law, on: today(deps) }, what) : null
    return rule?.grantedBy.includes(actor.level) === true && actor.capacities.includes(department)
  })
  return waitingOf(own, rows.length, ({ what, to }) => {
    return `申请将“${DUTIES.is(what) ? DUTIES.label(what) : what}”延至${to ?? ''}`
  })
}

async function disclosuresToVerify({ deps, tx }: Context, actor: CaseActor): Promise<Tasks['disclosures']> {
  if (actor.role !== 'officer') return NOTHING
  const events = Object.values(DISCLOSURE_EVENTS).map(({ event }) => event)
  const since = addDays(today(deps), -VERIFY_WITHIN_DAYS)
  const rows = await unverifiedDisclosures(tx, { events, since, limit: MOST_WAITING })
  const own = rows.filter(({ department }) => actor.capacities.includes(department))
  return waitingOf(own, rows.length, ({ what }) => `${what}，待核实`)
}
