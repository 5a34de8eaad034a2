import type { LawTables } from '../rulebook/table.schema.ts'
import type { Expression } from './expression.schema.ts'
import type { IndustryTest } from './industry-test.ts'
import { industryTestHolds, isIndustryTest } from './industry-test.ts'
import type { IndustryClasses } from './subject.ts'

/**
 * The industry classes put together that a set of conditions cannot tell apart. Cell 0 holds every class that no
 * condition names; a code outside the classification belongs there too. `inhabited` are the cells some class of the
 * edition lies in: the values an unknown class may take.
 */
export type IndustryCells = {
  readonly count: number
  readonly inhabited: readonly number[]
  /** Class -> cell, cell 0 left out. */
  readonly cellOf: ReadonlyMap<string, number>
  /** A class of the cell, undefined for a cell nothing lies in. */
  readonly sampleOf: (cell: number) => string | undefined
  /** The cells in which a test holds. */
  readonly cellsWhere: (test: IndustryTest) => readonly number[]
}

/** Divides the classes of the edition into cells for these conditions. */
export function industryCells(
  conditions: readonly Expression[],
  tables: LawTables,
  classes: IndustryClasses,
): IndustryCells {
  const tests = conditions.flatMap(industryTestsIn)
  const cellBySignature = new Map<string, number>([[tests.map(() => '0').join(''), 0]])
  const member: string[] = []
  const cellOf = new Map<string, number>()
  const inhabited = new Set<number>()
  for (const code of classes.keys()) {
    const signature = tests.map((test) => (industryTestHolds(test, code, tables) ? '1' : '0')).join('')
    const cell = cellBySignature.get(signature) ?? cellBySignature.size
    cellBySignature.set(signature, cell)
    inhabited.add(cell)
    member[cell] ??= code
    if (cell > 0) cellOf.set(code, cell)
  }
  const count = cellBySignature.size
  return {
    count,
    inhabited: [...inhabited].sort((a, b) => a - b),
    cellOf,
    sampleOf: (cell) => member[cell],
    cellsWhere: (test) =>
      Array.from({ length: count }, (_, cell) => cell).filter((cell) => {
        const code = member[cell]
        return code !== undefined && cell > 0 && industryTestHolds(test, code, tables)
      }),
  }
}

/** Every industry operator in a condition, repeated ones included. */
export function industryTestsIn(expression: Expression): readonly IndustryTest[] {
  if (isIndustryTest(expression)) return [expression]
  if ('all' in expression) return expression.all.flatMap(industryTestsIn)
  if ('any' in expression) return expression.any.flatMap(industryTestsIn)
  return 'not' in expression ? industryTestsIn(expression.not) : []
}
