import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { row, systemOf } from './level.fixture.ts'
import { level } from './level.ts'
import { readSystem } from './read-system.ts'

type Answer = number | 'not_applicable' | undefined

const GROUPS = [
  { weight: 0.45, weights: [0.35, 0.4, 0.25] },
  { weight: 0.35, weights: [0.7, 0.3] },
  { weight: 0.2, weights: [0.15, 0.25, 0.6] },
]
const ROWS = GROUPS.flatMap(({ weight, weights }, group) =>
  weights.map((own, at) => ({ id: `i${group}-${at}`, group, weight, own, isLimiting: (group + at) % 3 === 0 })),
)
const SYSTEM = readSystem(
  systemOf(
    GROUPS.map(({ weight }, group) => ({
      weight,
      rows: ROWS.filter((each) => each.group === group).map(({ id, own, isLimiting }) =>
        row(id, own, { limiting: isLimiting }),
      ),
    })),
  ),
)

/** The formulas as printed, term by term in long decimals, cumulative membership, missing given as `missing`. */
function byHand(answers: readonly Answer[], missing: number): { indices: Decimal[]; level: string } {
  const values = answers.map((answer) => (answer === undefined ? missing : answer))
  const indices = [1, 2, 3].map((step) =>
    GROUPS.reduce((sum, { weight }, group) => {
      const taking = ROWS.flatMap((each, at) => (each.group === group && values[at] !== 'not_applicable' ? [at] : []))
      const total = taking.reduce((own, at) => own.plus(ROWS[at]?.own ?? 0), new Decimal(0))
      const met = taking.filter((at) => Number(values[at]) <= step)
      const share = met.reduce((own, at) => own.plus(ROWS[at]?.own ?? 0), new Decimal(0))
      return sum.plus(share.div(total).times(weight).times(100))
    }, new Decimal(0)),
  )
  const limiting = ROWS.flatMap(({ isLimiting }, at) => (isLimiting ? [values[at]] : []))
  const holds = (step: number): boolean =>
    limiting.every((value) => value === 'not_applicable' || Number(value) <= step)
  const [one, two, three] = indices.map((index) => index.toDecimalPlaces(40))
  if (one?.gte(85) && holds(1)) return { indices, level: 'I' }
  if (two?.gte(85) && holds(2)) return { indices, level: 'II' }
  return { indices, level: three?.eq(100) ? 'III' : 'none' }
}

test('indices, level and bounds are those of the printed formulas, for any values, gaps and exclusions', () => {
  const answer = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Answer>(0, 0.5, 1, 1.5, 2, 3, 3.5) },
    { weight: 1, arbitrary: fc.constant<Answer>('not_applicable') },
    { weight: 1, arbitrary: fc.constant<Answer>(undefined) },
  )
  const answers = fc.array(answer, { minLength: ROWS.length, maxLength: ROWS.length })
  const hasAll = (given: readonly Answer[]): boolean =>
    GROUPS.every((_, group) => ROWS.some((each, at) => each.group === group && given[at] !== 'not_applicable'))
  fc.assert(
    fc.property(answers.filter(hasAll), (given) => {
      const stated = given.flatMap((value, at) => (value === undefined ? [] : [[ROWS[at]?.id ?? '', value] as const]))
      const result = level(SYSTEM, { values: Object.fromEntries(stated) })
      const [worst, best] = [byHand(given, 99), byHand(given, 0)]
      for (const [at, name] of (['I', 'II', 'III'] as const).entries()) {
        expect(result.indices?.[name]).toBeCloseTo(worst.indices[at]?.toNumber() ?? Number.NaN, 10)
      }
      const isOpen = given.includes(undefined)
      expect(result.level).toBe(isOpen && best.level !== 'none' ? 'undetermined' : worst.level)
      expect(result.bounds).toEqual(isOpen ? { worst: worst.level, best: best.level } : undefined)
      const weights = result.indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
      expect(weights).toBeCloseTo(1, 12)
    }),
    { numRuns: 300 },
  )
})
