import type { UnitCode } from '../../kernel/unit.ts'
import type { LawChoices } from '../field-value.ts'

/**
 * What is needed to read cells: choices of the law, the rows of names, the unit of the row if it has one, and the unit that
 * the line of a file prints for its figures.
 */
export type Reading = {
  readonly choices: LawChoices
  readonly idOf: (sheet: string, name: string) => string | undefined
  readonly unit: UnitCode | null
  readonly lineUnit: string | null
}
