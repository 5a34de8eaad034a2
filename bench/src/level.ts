import { createLevelJudge } from '@qingshen/core/indicator/level-judge'
import { readSystem } from '@qingshen/core/indicator/read-system'
import type { Finding } from './finding.ts'
import { figure, ratio } from './finding.ts'
import { median, race, threadClock } from './runner.ts'
import type { SeededRandom } from './seeded-random.ts'
import { seededRandom } from './seeded-random.ts'

const GOAL = 50_000
const GROUPS = 8
const ROWS = 8

type Row = { readonly id: string; readonly isLimiting: boolean; readonly isLower: boolean; readonly weight: number }
type Values = Record<string, number | 'not_applicable'>

const GROUP_WEIGHTS = [0.2, 0.1, 0.1, 0.1, 0.15, 0.2, 0.05, 0.1]
const ROW_WEIGHTS = [0.3, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05, 0.1]
const STEPS = [10, 20, 30] as const

/** 64 indicators in 8 groups: levels at 10, 20, 30 where lower is better, at 30, 20, 10 where higher is. */
const TABLE: readonly Row[] = GROUP_WEIGHTS.flatMap((groupWeight, group) =>
  ROW_WEIGHTS.map((weight, row) => ({
    id: `i${group}-${row}`,
    isLimiting: row === 0,
    isLower: row % 2 === 0,
    weight: groupWeight * weight,
  })),
)

/** The level of a plant with 64 indicators, exact and with the level of each, beside a loop in doubles that only sums. */
export async function benchLevel({
  rows,
  rounds,
}: {
  readonly rows: number
  readonly rounds: number
}): Promise<Finding[]> {
  const random = seededRandom(11)
  const plants = Array.from({ length: rows }, () => plant(random, 0))
  const withGaps = Array.from({ length: rows }, () => plant(random, 0.1))
  const judge = createLevelJudge(readSystem(systemFile()), new Map())
  checkEqual(plants, judge)
  const [ours, gaps, peer] = await race(
    [
      { name: 'level', run: () => count(plants, (values) => judge(values).level) },
      { name: 'level with gaps', run: () => count(withGaps, (values) => judge(values).level) },
      { name: 'float loop', run: () => count(plants, floatLevel) },
    ],
    rounds,
    threadClock,
  )
  if (ours === undefined || gaps === undefined || peer === undefined)
    throw new RangeError('three contenders were given')
  const rate = (ms: number): number => (rows / ms) * 1000
  return [
    {
      what: 'levels of 64 indicators, exact, one core',
      figure: rateText(rate(median(ours))),
      goal: { text: `at least ${rateText(GOAL)}`, isMet: rate(median(ours)) >= GOAL },
    },
    figure('  where a tenth does not apply', rateText(rate(median(gaps)))),
    figure('  a loop in doubles that only sums', rateText(rate(median(peer)))),
    ratio('ours : loop in doubles', median(ours), median(peer)),
  ]
}

function systemFile(): object {
  const groups = GROUP_WEIGHTS.map((weight, group) => ({
    id: `g${group}`,
    weight,
    indicators: ROW_WEIGHTS.map((own, row) => ({
      id: `i${group}-${row}`,
      title: `${group}-${row}`,
      weight: own,
      limiting: row === 0,
      direction: row % 2 === 0 ? 'lower' : 'higher',
      benchmarks: row % 2 === 0 ? { I: 10, II: 20, III: 30 } : { I: 30, II: 20, III: 10 },
    })),
  }))
  if (groups.length !== GROUPS || ROW_WEIGHTS.length !== ROWS) throw new RangeError('eight groups of eight')
  return { id: 'bench', title: 'bench', groups }
}

/** Values with two decimals, mostly good; `gaps` is the share of indicators that do not apply. */
function plant(random: SeededRandom, gaps: number): Values {
  const value = (isLower: boolean): number => {
    const share = random.next() ** 2
    return Math.round((isLower ? share * 34 : 34 - share * 34) * 100) / 100
  }
  return Object.fromEntries(
    TABLE.map(({ id, isLower }, at) => [id, at % ROWS > 0 && random.next() < gaps ? 'not_applicable' : value(isLower)]),
  )
}

function count(plants: readonly Values[], levelOf: (values: Values) => string | null): number {
  let reached = 0
  for (const values of plants) if (levelOf(values) !== 'none') reached += 1
  return reached
}

/** What a hand-written loop does: no re-weighting, no exactness, no level of each indicator. */
function floatLevel(values: Values): string {
  const sums = [0, 0, 0]
  let limiting = 3
  for (const { id, isLower, isLimiting, weight } of TABLE) {
    const value = Number(values[id])
    let rank = 0
    for (let at = 0; at < 3; at += 1) {
      const step = STEPS[isLower ? at : 2 - at] ?? 0
      if (isLower ? value <= step : value >= step) {
        sums[at] = (sums[at] ?? 0) + weight
        rank = Math.max(rank, 3 - at)
      }
    }
    if (isLimiting && rank < limiting) limiting = rank
  }
  const [one = 0, two = 0, three = 0] = sums.map((sum) => sum * 100 + 1e-9)
  if (one >= 85 && limiting === 3) return 'I'
  if (two >= 85 && limiting >= 2) return 'II'
  return three >= 100 ? 'III' : 'none'
}

function checkEqual(plants: readonly Values[], judge: (values: Values) => { readonly level: string | null }): void {
  for (const values of plants) {
    const [ours, peer] = [judge(values).level, floatLevel(values)]
    if (ours !== peer) throw new Error(`the level is ${String(ours)}, by hand ${peer}`)
  }
}

function rateText(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en')} /s`
}
