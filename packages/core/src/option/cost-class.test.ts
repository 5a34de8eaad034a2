import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import { COST_CLASSES } from '../vocabulary/option-codes.ts'
import type { CostBoundary } from './cost-class.ts'
import { costClassOf, crossedBoundaries } from './cost-class.ts'

const boundary = (costClass: CostBoundary['costClass'], above: string, includes: boolean): CostBoundary => {
  return { costClass, above: decimal(above), includes }
}
const USUAL = [boundary('low', '0', false), boundary('medium', '10', true), boundary('high', '50', false)]
const classes = (...investments: string[]) => investments.map((each) => costClassOf(decimal(each), USUAL))

test('peers trap 12: the class comes from the investment and the boundaries, each boundary on its stated side', () => {
  expect(classes('0', '0.01', '9.99', '10', '50', '50.01', '800')).toEqual([
    'none',
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
  ])
})

test('an investment nobody stated is of no class: it is not free', () => {
  expect(costClassOf(null, USUAL)).toBeNull()
  expect(costClassOf(decimal('-1'), USUAL)).toBeNull()
  expect(costClassOf(decimal('5'), [boundary('medium', '10', true)])).toBeNull()
  expect(costClassOf(decimal('5'), [])).toBeNull()
})

test('a dearer option never has a lower class, whatever the boundaries', () => {
  const money = fc.integer({ min: 0, max: 10_000 }).map((cents) => decimal(cents).div(100))
  const any = fc.constantFrom('low' as const, 'medium' as const, 'high' as const)
  const boundaries = fc.array(fc.record({ costClass: any, above: money, includes: fc.boolean() }), { maxLength: 5 })
  fc.assert(
    fc.property(money, money, boundaries, (a, more, given) => {
      const [cheap, dear] = [costClassOf(a, given), costClassOf(a.plus(more), given)]
      const order = (found: typeof cheap) => (found === null ? 0.5 : COST_CLASSES.codes.indexOf(found))
      expect(order(dear)).toBeGreaterThanOrEqual(order(cheap))
    }),
  )
})

test('boundaries that leave a class empty are told', () => {
  expect(crossedBoundaries(USUAL)).toEqual([])
  const high = boundary('high', '5', true)
  expect(crossedBoundaries([USUAL[1]!, high])).toEqual([high])
  expect(crossedBoundaries([boundary('medium', '10', true), boundary('high', '10', true)])).toHaveLength(1)
})
