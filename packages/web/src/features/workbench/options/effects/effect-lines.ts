import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'

/** What an effect is in, whoever states how much. */
const WHAT = ['kind', 'carrier', 'pollutant', 'item', 'name'] as const

/** The three ones who say how much: reckoned before, stated after, found by a reviewer. */
export const EFFECT_SIDES = ['expected', 'claimed', 'verified'] as const
/** How each is called at the head of its figures. */
export const SIDE_TITLES: Readonly<Record<(typeof EFFECT_SIDES)[number], string>> = {
  expected: '预计',
  claimed: '自报',
  verified: '核实',
}

export type EffectSide = (typeof EFFECT_SIDES)[number]

/** One effect of one option with what was expected, claimed and verified of it; null where nobody has said. */
export interface EffectLine {
  readonly key: string
  readonly option: string
  /** The row that stands for it: the first of expected, claimed, verified. */
  readonly first: WorkbenchRow
  readonly rows: Readonly<Record<EffectSide, WorkbenchRow | null>>
}

/**
 * The effects of an option, one line for each thing it takes effect in, so that the three figures stand side by side. A
 * second row of the same thing and side is a line of its own: nothing is added up unseen.
 */
export function effectLines(
  option: string,
  stated: readonly WorkbenchRow[],
  verified: readonly WorkbenchRow[],
): readonly EffectLine[] {
  const lines = new Map<string, Record<EffectSide, WorkbenchRow[]>>()
  const put = (row: WorkbenchRow, side: EffectSide) => {
    if (row.fields['option'] !== option) return
    const key = WHAT.map((column) => row.fields[column] ?? '').join('|')
    const line = lines.get(key) ?? { expected: [], claimed: [], verified: [] }
    line[side].push(row)
    lines.set(key, line)
  }
  for (const row of stated) put(row, row.fields['basis'] === 'claimed' ? 'claimed' : 'expected')
  for (const row of verified) put(row, 'verified')
  return [...lines].flatMap(([key, sides]) => {
    const count = Math.max(...EFFECT_SIDES.map((side) => sides[side].length))
    return Array.from({ length: count }, (_, index) => lineOf(`${option}|${key}|${index}`, option, sides, index))
  })
}

function lineOf(key: string, option: string, sides: Record<EffectSide, WorkbenchRow[]>, index: number): EffectLine {
  const [expected, claimed, verified] = EFFECT_SIDES.map((side) => sides[side][index] ?? null)
  const rows = { expected: expected ?? null, claimed: claimed ?? null, verified: verified ?? null }
  const first = rows.expected ?? rows.claimed ?? rows.verified
  if (first === null) throw new Error('a line of effects without a row')
  return { key, option, first, rows }
}

/** What a row of another side begins with: the same thing in the same unit, never its amount. */
export function sameWhat({ fields }: WorkbenchRow): Record<string, string> {
  const taken = ['option', ...WHAT, 'flow', 'unit', 'from_year'] as const
  return Object.fromEntries(
    taken.flatMap((column) => {
      const value = fields[column]
      return value === undefined ? [] : [[column, value]]
    }),
  )
}
