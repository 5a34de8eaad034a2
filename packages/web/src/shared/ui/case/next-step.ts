import type { CaseDetail, ObligationView, OpenEvent } from '@qingshen/contracts/cases.schema'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { CASE_SIDES, CASE_STATES, ENDING_SIDES } from '@qingshen/core/casework/case-codes'
import type { ActPlace } from './case-acts.ts'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import { DUTY_HOLDERS } from '@qingshen/core/vocabulary/duty'
import { carryingEvents, placeOfAct } from './case-acts.ts'
import { DUTY_WORDS, LONG_DUTIES } from './duty-words.ts'
import type { Seat } from './seat.ts'

/** What somebody is told first about a case. */
export interface CaseNextStep {
  /** `act`: it is the reader's turn; `wait`: somebody else's; `over`: nobody's. */
  turn: 'act' | 'wait' | 'over'
  headline: string
  /** What it means, in everyday words. */
  words: readonly string[]
  /** The obligation it is about, with its date. */
  owed: ObligationView | null
  clause: string | null
  act: { label: string; place: ActPlace } | null
}

const STILL_OWED: ReadonlySet<ObligationView['sign']> = new Set(['overdue', 'due_soon', 'on_time'])

/** The obligations still owed, the soonest first. */
export function owedOf({ obligations }: Pick<CaseDetail, 'obligations'>): ObligationView[] {
  return obligations.filter(({ sign }) => STILL_OWED.has(sign)).sort((a, b) => a.due.localeCompare(b.due))
}

/** The next step of a case as seen from a seat, in words for its reader. */
export function nextStepOf(detail: CaseDetail, seat: Seat): CaseNextStep {
  if (detail.isEnded) return over(detail)
  if (detail.sides.includes('suspended')) return paused(detail)
  if (seat === 'enterprise') return ofEnterprise(detail)
  return seat === 'office' ? ofOffice(detail) : waiting(detail)
}

function step(turn: CaseNextStep['turn'], headline: string, rest: Partial<CaseNextStep> = {}): CaseNextStep {
  return { turn, headline, words: [], owed: null, clause: null, act: null, ...rest }
}

function over({ state, sides }: CaseDetail): CaseNextStep {
  const ending = sides.find((side) => ENDING_SIDES.includes(side))
  const how = ending === undefined ? CASE_STATES.label(state) : CASE_SIDES.label(ending)
  return step('over', `案件已经办结（${how}），没有要办的事。`)
}

function paused({ openEvents, pauses }: CaseDetail): CaseNextStep {
  const since = pauses.find(({ to }) => to === null)?.from
  const resume = openEvents.find(({ event }) => event === 'resumed')
  return step(resume === undefined ? 'wait' : 'act', '停产期间，各项期限暂停计算。', {
    words: [`${since === undefined ? '' : `自 ${since} 起停产。`}恢复生产后请登记，期限按剩余的天数继续计算。`],
    clause: resume?.clause.clause ?? null,
    act: resume === undefined ? null : { label: '登记恢复生产', place: { panel: 'resume' } },
  })
}

function ofEnterprise(detail: CaseDetail): CaseNextStep {
  if (detail.state === 'returned') return correctReport(detail)
  const owed = owedOf(detail).filter(({ holder }) => holder === 'enterprise')
  const next = owed.find(({ duty }) => !LONG_DUTIES.has(duty))
  if (next !== undefined) return owing(next)
  const event = carryingEvents(detail.openEvents).find((one) => !isSettled(detail, one))
  if (event !== undefined) return acting(event)
  const long = owed[0]
  return long === undefined ? waiting(detail) : { ...waiting(detail), owed: long }
}

/** Who audits is said once: to change him later is an act for an occasion and no next step. */
function isSettled({ events }: CaseDetail, { event }: OpenEvent): boolean {
  if (event !== 'audit_started' && !AUDITORS.has(event)) return false
  return events.some((past) => AUDITORS.has(past.event))
}

const AUDITORS: ReadonlySet<CaseEvent> = new Set(['engaged', 'own_capability_declared'])

function owing(owed: ObligationView): CaseNextStep {
  const { what, label, tab } = DUTY_WORDS[owed.duty]
  const headline = owed.sign === 'overdue' ? `${owed.title}（已经逾期，请尽快办理）` : owed.title
  const act = { label, place: { tab } }
  return step('act', headline, { words: [what], owed, clause: owed.clause.clause, act })
}

/** A report that came back: the remarks of whoever returned it, and what is owed for it. */
function correctReport(detail: CaseDetail): CaseNextStep {
  const back = detail.events.findLast(({ event }) => event === 'returned')
  return step('act', '报告被退回，请补正后重新提交', {
    words: back?.note == null ? [] : [`退回的意见：${back.note}`],
    owed: owedOf(detail).find(({ duty }) => duty === 'submit_report') ?? null,
    clause: back?.clause.clause ?? null,
    act: { label: '补正并重新提交报告', place: { tab: 'report' } },
  })
}

function acting(event: OpenEvent): CaseNextStep {
  const place = placeOfAct(event)
  const act = place === null ? null : { label: event.title, place }
  return step('act', event.title, { clause: event.clause.clause, act })
}

function ofOffice(detail: CaseDetail): CaseNextStep {
  const asked = detail.extensions.find(({ state }) => state === 'asked')
  const mayDecide = detail.openEvents.some(({ event }) => event === 'extended' || event === 'extension_refused')
  if (asked !== undefined && mayDecide) {
    return step('act', '有延期申请等待答复', {
      words: [`企业申请将“${asked.title}”延至 ${asked.askedTo}。`],
      act: { label: '答复延期申请', place: { tab: 'duties' } },
    })
  }
  if (isUnverified(detail)) {
    return step('act', '企业公布的信息等待核实', {
      words: ['核对企业公布的内容是否属实、齐全，逐项写明不符之处。'],
      act: { label: '查看企业公布的信息', place: { tab: 'disclosure' } },
    })
  }
  const owed = owedOf(detail)[0] ?? null
  const event = carryingEvents(detail.openEvents)[0]
  if (event !== undefined) return { ...acting(event), ...aboutOffice(detail, event.event) }
  if (owed === null) return waiting(detail)
  return owed.sign === 'overdue' ? late(detail, owed) : { ...waiting(detail), headline: waitsFor(owed), owed }
}

/** Something was published since the last verification, and the reader may verify it. */
function isUnverified({ events, openEvents }: CaseDetail): boolean {
  const published = events.findLastIndex(({ event }) => event === 'disclosed')
  const verified = events.findLastIndex(({ event }) => event === 'disclosure_verified')
  return published > verified && openEvents.some(({ event }) => event === 'disclosure_verified')
}

/** The duty an office discharges by an event. */
const DISCHARGED: Readonly<Partial<Record<CaseEvent, Duty>>> = { evaluated: 'evaluation', accepted: 'acceptance' }

/** The date of the office's own act, and what the enterprise is late with meanwhile. */
function aboutOffice(detail: CaseDetail, event: CaseEvent): Pick<CaseNextStep, 'owed' | 'words'> {
  const owed = owedOf(detail)
  const own = owed.find(({ duty }) => duty === DISCHARGED[event]) ?? null
  const late = owed.filter(({ sign, holder }) => sign === 'overdue' && holder === 'enterprise')
  return { owed: own, words: late.map(({ title, due }) => `企业逾期没有办的：${title}（期限 ${due}）。`) }
}

function waitsFor({ holder, title }: ObligationView): string {
  return `等待${DUTY_HOLDERS.label(holder)}：${title}`
}

/** Somebody is late: the office may urge, if the law lets it. */
function late(detail: CaseDetail, owed: ObligationView): CaseNextStep {
  const urge = detail.openEvents.find(({ event }) => event === 'urged')
  const place = urge === undefined ? null : placeOfAct(urge)
  return step('wait', waitsFor(owed), {
    words: ['已经逾期，可以指导督促；依规定应当责令改正或者处罚的，在“责令与处罚”中办理。'],
    owed,
    clause: owed.clause.clause,
    act: place === null ? null : { label: '指导督促', place },
  })
}

function waiting(detail: CaseDetail): CaseNextStep {
  const words = waitingWords(detail.waitingFor)
  if (words.length === 0) return step('wait', '现在没有要办的事。')
  return step('wait', '现在等待他人办理', { words })
}

/** Who may carry on and how, one line for each of them: 企业：委托机构，或者自行审核. */
export function waitingWords(waitingFor: readonly string[]): string[] {
  const byActor = new Map<string, string[]>()
  for (const line of waitingFor) {
    const at = line.indexOf('：')
    const [actor, what] = [line.slice(0, at), line.slice(at + 1)]
    byActor.set(actor, [...(byActor.get(actor) ?? []), what])
  }
  return [...byActor].map(([actor, acts]) => `${actor}：${acts.join('，或者')}`)
}
