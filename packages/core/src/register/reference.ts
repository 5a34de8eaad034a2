import type { LocalDate } from '../kernel/local-date.ts'
import type { SizeRule } from '../vocabulary/enterprise-size.ts'

/** A place of the register: its code today, its name today, and whether the printed name was a former one. */
export type FoundPlace = { readonly code: string; readonly name: string; readonly former: boolean }

/**
 * What reading a register needs to know of the world, handed in: places by printed name or code (none, one or
 * several), the classes of an edition, the
 * rule of sizes, and the day of the import, after which no date may lie.
 */
export type RegisterReference = {
  readonly placesOf: (printed: string) => readonly FoundPlace[]
  readonly industryExists: (edition: string, code: string) => boolean
  readonly currentEdition: string
  readonly sizeRule: SizeRule
  readonly today: LocalDate
}

/** No enterprise's date lies before the first day of the People's Republic. */
export const EARLIEST_DATE: LocalDate = '1949-10-01'
