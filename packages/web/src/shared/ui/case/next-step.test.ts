import type { CaseDetail, ObligationView, OpenEvent } from '@qingshen/contracts/cases.schema'
import { expect, test } from 'vitest'
import { carryingEvents, occasionalEvents, placeOfAct } from './case-acts.ts'
import { nextStepOf, owedOf, waitingWords } from './next-step.ts'

const clause = { clause: 'XJ05-16', document: null, article: null, wording: null }

function owed(duty: ObligationView['duty'], due: string, rest: Partial<ObligationView> = {}): ObligationView {
  return {
    id: duty,
    duty,
    title: duty,
    text: '',
    clause,
    basis: [],
    holder: 'enterprise',
    anchorOn: '2026-03-02',
    due,
    computedDue: due,
    sign: 'on_time',
    days: 9,
    fulfilledOn: null,
    daysLate: null,
    ...rest,
  }
}

function event(code: OpenEvent['event'], plain = false): OpenEvent {
  return { event: code, title: code, clause, requires: [], plain }
}

function aCase(rest: Partial<CaseDetail> = {}): CaseDetail {
  return {
    id: 'c',
    site: 's',
    name: '北京世纪中星能源技术有限公司库尔勒分公司',
    code: null,
    placeName: '库尔勒市',
    kind: 'mandatory',
    mode: null,
    law: 'l',
    lawTitle: '办法',
    year: 2026,
    department: 'ecology',
    state: 'opened',
    sides: [],
    isEnded: false,
    openedOn: '2026-03-02',
    publishedOn: '2026-03-02',
    nextDue: null,
    version: 1,
    organisation: 'o',
    listing: null,
    grounds: [],
    submittedOn: null,
    evaluatedOn: null,
    acceptedOn: null,
    events: [],
    obligations: [],
    changes: [],
    pauses: [],
    extensions: [],
    openEvents: [],
    waitingFor: [],
    abilities: {},
    ...rest,
  }
}

test('what is owed comes soonest first, without what is done or paused', () => {
  const obligations = [
    owed('submit_report', '2027-03-02'),
    owed('disclose', '2026-04-02', { sign: 'overdue', days: -3 }),
    owed('start_audit', '2026-05-02', { sign: 'done' }),
  ]
  expect(owedOf({ obligations }).map(({ duty }) => duty)).toEqual(['disclose', 'submit_report'])
})

test('the enterprise is told what to do, by when and where; duties of years only when nothing is nearer', () => {
  const long = owed('next_round', '2026-04-01')
  const near = owed('disclose', '2026-04-02', { sign: 'overdue', days: -3 })
  const step = nextStepOf(aCase({ obligations: [long, near] }), 'enterprise')
  expect(step).toMatchObject({ turn: 'act', owed: near, act: { place: { tab: 'disclosure' } } })
  expect(step.headline).toContain('逾期')
  const later = nextStepOf(aCase({ obligations: [long], waitingFor: ['市级生态环境部门：组织评估'] }), 'enterprise')
  expect(later).toMatchObject({ turn: 'wait', owed: long, words: ['市级生态环境部门：组织评估'] })
})

test('a returned report comes before all else, with the remarks of who returned it', () => {
  const back = { event: 'returned', note: '第三章缺物料平衡', clause } as CaseDetail['events'][number]
  const step = nextStepOf(aCase({ state: 'returned', events: [back] }), 'enterprise')
  expect(step.words).toEqual(['退回的意见：第三章缺物料平衡'])
  expect(step.act?.place).toEqual({ tab: 'report' })
})

test('who audits is asked for once: afterwards the report is next, and once it is handed in its receipt is waited for', () => {
  const engaged = { event: 'engaged', clause } as CaseDetail['events'][number]
  const openEvents = [event('engaged'), event('own_capability_declared'), event('audit_started', true)]
  const fresh = nextStepOf(aCase({ openEvents }), 'enterprise')
  expect(fresh.headline).toBe('engaged')
  const auditing = aCase({ state: 'auditing', events: [engaged], openEvents: [...openEvents, event('submitted')] })
  expect(nextStepOf(auditing, 'enterprise').headline).toBe('submitted')
  const waitingFor = ['市级生态环境部门：受理报告']
  const handedIn = aCase({ state: 'submitted', events: [engaged], openEvents, waitingFor })
  expect(nextStepOf(handedIn, 'enterprise')).toMatchObject({ turn: 'wait', act: null, words: waitingFor })
})

test('an office answers extensions first, then carries the case on, else sees for whom it waits', () => {
  const extension = {
    id: 'e',
    state: 'asked',
    title: '通过验收',
    askedTo: '2028-01-01',
  } as CaseDetail['extensions'][number]
  const openEvents = [event('urged', true), event('accepted', true), event('extended')]
  expect(nextStepOf(aCase({ openEvents, extensions: [extension] }), 'office').act?.place).toEqual({ tab: 'duties' })
  expect(nextStepOf(aCase({ openEvents }), 'office').act?.place).toEqual({ panel: 'event.accepted' })
  expect(nextStepOf(aCase({ waitingFor: ['企业：提交报告'] }), 'office')).toMatchObject({ turn: 'wait', act: null })
})

test('the date beside an act of the office is its own; what the enterprise is late with is said in words', () => {
  const disclose = owed('disclose', '2026-04-02', { sign: 'overdue', days: -3 })
  const acceptance = owed('acceptance', '2027-12-01')
  const step = nextStepOf(
    aCase({ obligations: [disclose, acceptance], openEvents: [event('accepted', true)] }),
    'office',
  )
  expect(step.owed).toEqual(acceptance)
  expect(step.words).toEqual(['企业逾期没有办的：disclose（期限 2026-04-02）。'])
})

test('what was published since the last verification waits for the office that may verify it', () => {
  const happened = (code: string) => ({ event: code, clause }) as CaseDetail['events'][number]
  const openEvents = [event('disclosure_verified')]
  const fresh = aCase({ events: [happened('disclosure_verified'), happened('disclosed')], openEvents })
  expect(nextStepOf(fresh, 'office').act?.place).toEqual({ tab: 'disclosure' })
  const seen = aCase({ events: [happened('disclosed'), happened('disclosure_verified')], openEvents })
  expect(nextStepOf(seen, 'office').turn).toBe('wait')
  expect(nextStepOf(aCase({ ...fresh, openEvents: [] }), 'office').turn).toBe('wait')
})

test('an office sees who is late with what, and may urge', () => {
  const obligations = [owed('disclose', '2026-04-02', { sign: 'overdue', days: -3 })]
  const step = nextStepOf(aCase({ obligations, openEvents: [event('urged', true)] }), 'office')
  expect(step).toMatchObject({ turn: 'wait', headline: '等待企业：disclose', act: { place: { panel: 'event.urged' } } })
  expect(waitingWords(['企业：委托机构', '企业：申明自行审核', '市级生态环境部门：受理'])).toEqual([
    '企业：委托机构，或者申明自行审核',
    '市级生态环境部门：受理',
  ])
})

test('an ended case and a stopped plant have words of their own', () => {
  expect(nextStepOf(aCase({ isEnded: true, sides: ['deemed_done'] }), 'enterprise').headline).toContain('视同完成')
  const pauses = [{ from: '2026-05-01', to: null, reason: '检修', evidence: null }]
  const stopped = aCase({ sides: ['suspended'], pauses, openEvents: [event('resumed')] })
  expect(nextStepOf(stopped, 'enterprise')).toMatchObject({ turn: 'act', act: { place: { panel: 'resume' } } })
})

test('acts for an occasion are those with a form that do not carry the case on', () => {
  const events = [event('urged', true), event('removed'), event('received'), event('opened')]
  expect(carryingEvents(events).map((one) => one.event)).toEqual(['received'])
  expect(occasionalEvents(events).map((one) => one.event)).toEqual(['urged', 'removed'])
  expect(placeOfAct(event('urged', true))).toEqual({ panel: 'event.urged' })
})
