import { expect, test } from 'vitest'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import { effectVerifiedBelow } from '../plausibility/checks/effect-verified-below.ts'
import { METHOD } from '../plausibility/method.fixture.ts'
import { lookAt } from '../plausibility/run-checks.ts'
import type { Fields } from '../row.schema.ts'
import { anAudit } from '../workbench.fixture.ts'
import { claimGaps } from './claim-gaps.ts'
import { effectsOf } from './effects-of.ts'

const OPTION = { name: '回用', content: '…', state: 'done', finished_on: '2026-01-10' }
const resin = (name: string, amount: string): Fields => ({ option: 'o', kind: 'material', name, amount, unit: 't' })

function audit(claims: readonly Fields[], findings: readonly Fields[]) {
  const keyed = (rows: readonly Fields[], more: Fields) => {
    return Object.fromEntries(rows.map((row, at) => [`${more['basis'] ?? 'v'}${at}`, { ...row, ...more }]))
  }
  const option_effects = keyed(claims, { basis: 'claimed' })
  return anAudit({ options: { o: OPTION }, option_effects, verified_effects: keyed(findings, {}) })
}

function gaps(claims: readonly Fields[], findings: readonly Fields[]) {
  const found = effectsOf(audit(claims, findings), METHOD, { earlier: [] }).options.flatMap(claimGaps)
  return found.map(({ name, claimed, verified }) => [name, claimed.toFixed(), verified?.toFixed() ?? null])
}

test('XJ05-13f claims are compared name by name: more of one thing does not make up for less of another', () => {
  const claims = [resin('树脂', '5'), resin('溶剂', '5')]
  expect(gaps(claims, [resin('溶剂', '9'), resin('树脂', '4')])).toEqual([['树脂', '5', '4']])
  expect(gaps(claims, [resin('树脂', '5')])).toEqual([['溶剂', '5', null]])
  // what only one side names is compared together
  expect(gaps(claims, [resin('原料', '10')])).toEqual([])
  expect(gaps(claims, [resin('原料', '9.99')])).toEqual([[null, '10', '9.99']])
})

test('an amount that is not known is not compared, a claim of 0 neither; 0 verified is all of it', () => {
  expect(gaps([resin('树脂', '')], [resin('树脂', '1')])).toEqual([])
  expect(gaps([resin('树脂', '5')], [resin('树脂', '')])).toEqual([])
  expect(gaps([resin('树脂', '0')], [])).toEqual([])
  expect(gaps([resin('树脂', '5')], [resin('树脂', '0')])).toEqual([['树脂', '5', '0']])
})

test('only a tolerance of the law makes more than a notice of it, and only beyond it', () => {
  const figure = { id: 'verified_shortfall', title: '允许相差', value: '0.2', mark: 'U', clauses: [] } as const
  const cited = { ...figure, clauses: [], reading: null, origin: 'somewhere' }
  const strict: AuditMethod = { ...METHOD, figures: [...METHOD.figures, cited] }
  const found = (amount: string, method: AuditMethod) =>
    effectVerifiedBelow
      .run(lookAt(audit([resin('树脂', '5')], [resin('树脂', amount)]), method, { system: null, earlier: [] }))
      .map(({ severity, message }) => [severity ?? 'notice', message.includes('允许相差 20 %')])
  expect(found('4', strict)).toEqual([['notice', true]])
  expect(found('3.9', strict)).toEqual([['warning', true]])
  expect(found('3.9', METHOD)).toEqual([['notice', false]])
  expect(found('5', strict)).toEqual([])
})

test('what was finished less than the stated time ago is not asked about, nor without such a time', () => {
  const looked = (on: string, figures = METHOD.figures) =>
    effectVerifiedBelow.run(
      lookAt(audit([resin('树脂', '5')], []), { ...METHOD, on, figures }, { system: null, earlier: [] }),
    ).length
  expect([looked('2026-11-22'), looked('2027-01-10'), looked('2027-01-11')]).toEqual([0, 0, 1])
  expect(looked('2027-01-11', [])).toBe(0)
})
