import { z } from 'zod'
import type { LocalDate } from '../kernel/local-date.ts'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { isWithinPeriod } from '../kernel/period.ts'
import { OFFICE_LEVELS } from './office.ts'

/** A six-digit code of GB/T 2260. */
export const DivisionCodeSchema = z.string().regex(/^[1-9]\d{5}$/)

/**
 * One administrative division. `parent` is where it belongs, `reportingParent` (when it differs) where its
 * figures are added; `from` null is before the table begins, `to` null still in use; where only the year of
 * a change is known (`precision`), old and new code both hold in that year. `successors` are several when
 * a division was split.
 */
export const DivisionSchema = z.object({
  code: DivisionCodeSchema,
  name: z.string().min(1),
  level: OFFICE_LEVELS.schema,
  parent: DivisionCodeSchema.nullable(),
  reportingParent: DivisionCodeSchema.nullable(),
  from: LocalDateSchema.nullable(),
  to: LocalDateSchema.nullable(),
  precision: z.enum(['day', 'year']).nullable(),
  successors: z.array(DivisionCodeSchema),
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
})
export type Division = z.infer<typeof DivisionSchema>

export type DivisionTable = { readonly rows: readonly Division[]; readonly byCode: ReadonlyMap<string, Division> }

/** The rows with an index by code, which is unique. */
export function divisionTable(rows: readonly Division[]): DivisionTable {
  return { rows, byCode: new Map(rows.map((row) => [row.code, row])) }
}

/** The division of a code as it stood on a day; undefined when the code was not in use then or is not in the table. */
export function divisionAt(table: DivisionTable, code: string, date: LocalDate): Division | undefined {
  const division = table.byCode.get(code)
  return division !== undefined && isWithinPeriod(division, date) ? division : undefined
}

/**
 * The code in whose place stands today: the code itself while it is in use, else its only successor, and so
 * on. A code that was split, or is not in the table, stays as it is.
 */
export function currentCode(table: DivisionTable, code: string): string {
  let current = code
  for (let steps = 0; steps < 10; steps += 1) {
    const division = table.byCode.get(current)
    const [next, ...others] = division?.to == null ? [] : division.successors
    if (next === undefined || others.length > 0) return current
    current = next
  }
  return current
}

/** The codes from the province down to the division itself; only the code when it is not in the table. */
export function divisionPath(table: DivisionTable, code: string): readonly string[] {
  const path = [code]
  let parent = table.byCode.get(code)?.parent ?? null
  while (parent !== null && !path.includes(parent)) {
    path.unshift(parent)
    parent = table.byCode.get(parent)?.parent ?? null
  }
  return path
}

/**
 * True when `place` is `container` or lies in it, today or by its successor: an old county lies in the city
 * that took its prefecture's place. A place the table does not know is judged by the digits of its code.
 */
export function isWithinDivision(table: DivisionTable, place: string, container: string): boolean {
  const whole = currentCode(table, container)
  if (divisionPath(table, currentCode(table, place)).includes(whole)) return true
  if (divisionPath(table, place).includes(container)) return true
  return !table.byCode.has(place) && hasDigitsOf(place, container)
}

function hasDigitsOf(place: string, container: string): boolean {
  const significant = container.replace(/(?:00)+$/, '')
  return significant !== '' && place.startsWith(significant)
}

/**
 * The division for which a place's figures are reported: the one just below the province on the way of
 * reporting. Null for a province and for a code the table does not know.
 */
export function reportingUnit(table: DivisionTable, code: string): string | null {
  let division = table.byCode.get(code)
  for (let steps = 0; division !== undefined && steps < 10; steps += 1) {
    const above = table.byCode.get(division.reportingParent ?? division.parent ?? '')
    if (above === undefined) return null
    if (above.level === 'province') return division.code
    division = above
  }
  return null
}
