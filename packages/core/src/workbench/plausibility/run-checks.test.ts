import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHEETS } from '../all-sheets.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit, figuresOf } from '../workbench.fixture.ts'
import { PlausibilityFindingSchema } from './finding.schema.ts'
import { fingerprintOf } from './fingerprint.ts'
import { METHOD } from './method.fixture.ts'
import { isOpen, runChecks } from './run-checks.ts'

const found = (sheets: WrittenSheets, check: string) =>
  runChecks(anAudit(sheets), METHOD).filter((finding) => finding.check === check)

test('an audit nobody has begun has no findings', () => {
  expect(runChecks(anAudit({}), METHOD)).toEqual([])
})

test('XJ05-13a no publicity, no training: found, with the clause that asks for them', () => {
  const findings = found({ team: { a: { name: '王建国' } } }, 'publicity_and_training')
  expect(findings.map(({ severity, clause }) => [severity, clause])).toEqual([
    ['warning', 'A-1'],
    ['warning', 'A-1'],
  ])
  const quick = { ...METHOD, steps: METHOD.steps.map((step) => ({ ...step, needed: 'optional' as const })) }
  expect(runChecks(anAudit({ plan: { a: {} } }), quick).some(({ check }) => check === 'publicity_and_training')).toBe(
    false,
  )
})

test('XJ05-14 a team of advisers from outside alone is not the enterprise’s own', () => {
  const advisers = { a: { name: '专家', team_role: 'adviser' }, b: { name: '专家乙', team_role: 'adviser' } }
  expect(found({ team: advisers }, 'team_composition')).toMatchObject([
    { clause: 'A-14', message: expect.stringContaining('外聘的人只能协助') },
  ])
})

test('peers trap 25: 4 746 025 in, 4 646 377 out, difference 43 088, 0.91 %: caught twice', () => {
  const printed = {
    name: '全年',
    stated_input: '4746025',
    stated_output: '4646377',
    stated_difference: '43088',
    stated_deviation: '0.91',
  }
  const findings = found({ periods: { p: printed } }, 'stated_balance')
  expect(findings.map(({ places }) => places[0]?.column)).toEqual(['stated_difference', 'stated_deviation'])
  expect(findings[0]?.message).toContain('等于 99,648')
  expect(findings[1]?.message).toContain('2.10 %')
})

test('answers given before sentences separated thousands stay good: what a finding is known by has no separators', () => {
  const costs = {
    options: { o: { name: '搬迁', investment: '12000', state: 'done' } },
    option_work: { w: { option: 'o', actual_cost: '1500' } },
  }
  const [deviation] = found(costs, 'option_cost_deviation')
  expect(deviation?.message).toContain('计划投资 12,000 万元，实际 1,500 万元')
  expect(deviation?.fingerprint).toBe(fingerprintOf(['12000', '1500']))
  const printed = { stated_input: '4746025', stated_output: '4646377', stated_difference: '43088' }
  const [stated] = found({ periods: { p: printed } }, 'stated_balance')
  const before =
    '报告所写的输入输出差值是 43088，但输入 4746025 减输出 4646377 等于 99648。差值应由计算得出，请改正并说明差额去向。'
  expect(stated?.fingerprint).toBe(fingerprintOf([...Object.values(printed), undefined, before]))
})

test('peers trap 26: an answered finding stays answered until its figures change; then the old reason is shown', () => {
  const items = { waste: { kind: 'pollutant_discharged', name: 'COD', unit: 't', limit: '50' } }
  const sheets = (amount: string): WrittenSheets => ({
    survey_items: items,
    survey_figures: figuresOf({ waste: { 2025: amount } }),
  })
  const [open] = found(sheets('60'), 'discharge_above_limit')
  expect(open && isOpen(open)).toBe(true)
  const answer = {
    finding: open!.key,
    fingerprint: open!.fingerprint,
    reason: '许可证已变更',
    evidence: '变更后的许可证',
  }
  const [answered] = found({ ...sheets('60'), answers: { r: answer } }, 'discharge_above_limit')
  expect(answered).toMatchObject({ answer: { reason: '许可证已变更', by: '古丽', isCurrent: true } })
  expect(isOpen(answered!)).toBe(false)
  const [reopened] = found({ ...sheets('70'), answers: { r: answer } }, 'discharge_above_limit')
  expect(reopened).toMatchObject({ key: open!.key, answer: { reason: '许可证已变更', isCurrent: false } })
  expect(isOpen(reopened!)).toBe(true)
})

test('a substance between the strict and the usual tolerance is asked about, beyond it is an error', () => {
  const severity = (chrome: string) => {
    const content = (flow: string, value: string) => ({
      layer: 's',
      flow,
      period: 'p',
      value,
      unit: 'g_per_t',
      sd: '1',
    })
    const amount = (flow: string) => ({ flow, period: 'p', value: '100', relative_sd: '2' })
    const sheets: WrittenSheets = {
      layers: {
        m: { name: '物料', kind: 'material', unit: 't' },
        s: { name: '铬', kind: 'substance', unit: 'kg', carrier: 'm' },
      },
      process_units: { u: { name: '鞣制' } },
      periods: { p: { name: '72小时' } },
      flows: { in: { layer: 'm', name: '生皮', to: 'u' }, out: { layer: 'm', name: '蓝湿革', from: 'u' } },
      flow_measurements: { a: amount('in'), b: amount('out') },
      concentrations: { a: content('in', '1000'), b: content('out', chrome) },
    }
    return found(sheets, 'closure_over_tolerance').map((finding) => finding.severity)
  }
  expect(['1000', '970', '900'].map(severity)).toEqual([[], ['warning'], ['error']])
})

test('an answer without words is none', () => {
  const sheets: WrittenSheets = { focus_candidates: { a: { name: '一车间' } } }
  const [finding] = found(sheets, 'focus_not_chosen')
  const empty = { finding: finding!.key, fingerprint: finding!.fingerprint, reason: ' ' }
  expect(found({ ...sheets, answers: { r: empty } }, 'focus_not_chosen')[0]?.answer).toBeNull()
})

test('errors come first, and every finding passes the schema by which it is sent', () => {
  const findings = runChecks(
    anAudit({
      focus_candidates: { a: { name: '一车间' } },
      survey_items: { a: { kind: 'output', name: '水泥' } },
      survey_figures: figuresOf({ a: { 2020: '1', 2025: '0' } }),
    }),
    METHOD,
  )
  const order = findings.map(({ severity }) => ['error', 'warning', 'notice'].indexOf(severity))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  for (const finding of findings) PlausibilityFindingSchema.parse(finding)
})

test('names as long as they may be make no finding that could not be sent', () => {
  const name = '很长的名称'.repeat(40)
  const candidates = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, { name }]))
  const findings = runChecks(
    anAudit({ focus_candidates: candidates, focus_criteria: { w: { name, weight: '5' } } }),
    METHOD,
  )
  expect(findings.some(({ check }) => check === 'focus_scores_missing')).toBe(true)
  for (const finding of findings) PlausibilityFindingSchema.parse(finding)
})

test('whatever stands in the cells no check fails and no NaN is shown', () => {
  const cells = fc.constantFrom(
    '',
    '0',
    '-5',
    '1e9',
    '12.50',
    'not_applicable',
    '２０２５',
    '甲',
    '2025',
    't',
    'kwh',
    'r0',
    'r1',
    'yes',
  )
  const kinds = fc.constantFrom(
    'output',
    'energy',
    'material',
    'transfer',
    'ratio',
    'sum',
    'substance',
    'water',
    'nonsense',
  )
  const written = fc.record(
    Object.fromEntries(
      SHEETS.map((sheet) => {
        const fields = fc.record(
          Object.fromEntries(sheet.columns.map((column) => [column.id, column.id === 'kind' ? kinds : cells])),
          { requiredKeys: [] },
        )
        return [sheet.id, fc.record({ r0: fields, r1: fields, r2: fields }, { requiredKeys: [] })]
      }),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(written, (sheets) => {
      const findings = runChecks(anAudit(sheets), METHOD)
      expect(findings.filter(({ message }) => /NaN|undefined|Infinity/.test(message))).toEqual([])
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    }),
    { numRuns: 60 },
  )
})
