import type { Dimension, UnitCode } from '../kernel/unit.ts'
import { UNITS } from '../kernel/unit.ts'
import type { CodeEntry } from '../vocabulary/code-list.ts'

type Common = {
  readonly id: string
  /** The head of the column, as printed; its unit stands in `unit`. */
  readonly title: string
  readonly required?: true
  /** What belongs here, one sentence. */
  readonly hint?: string
}

/**
 * A column of a sheet. `law_choice`: the choices come from the law in force (aims, topics, audit steps, energy carriers).
 * `unit`: the value is the code of a unit. `reference`: the value is the id of a row of another sheet.
 */
export type Column =
  | (Common & {
      readonly kind: 'text' | 'long_text' | 'prose' | 'day' | 'year'
      /** A value counted in the unit of what this column names, so that no unit can stand for all of them. */
      readonly countedBy?: string
    })
  | (Common & {
      readonly kind: 'number'
      readonly unit?: UnitCode
      /** What it is counted in where that is no unit of the table: years, or the unit another cell says. */
      readonly measuredIn?: string
      readonly min?: string
      readonly max?: string
      /** May be answered with `not_applicable`. */
      readonly mayNotApply?: true
    })
  | (Common & {
      readonly kind: 'unit'
      /** What the unit may measure; absent: anything. */
      readonly dimensions?: readonly Dimension[]
    })
  | (Common & { readonly kind: 'choice'; readonly choices: readonly CodeEntry[] })
  | (Common & { readonly kind: 'law_choice'; readonly list: LawList })
  | (Common & { readonly kind: 'reference'; readonly sheet: string })

export type LawList = 'aims' | 'topics' | 'steps' | 'phases' | 'energy_carriers' | 'focus_criteria' | 'option_criteria'

/** The right by which a sheet is written: that of the audit's team, or of those who review it. */
export type SheetWriter = 'audit.edit' | 'audit.verify'

/** A table of the audit: what a row of it states. `key`: the columns by which two rows are recognised as the same thing. */
export type Sheet = {
  readonly id: string
  readonly title: string
  /** The number of the official worksheet whose columns these are; absent for our own tables. */
  readonly official?: string
  /** Phase of the audit (1-7) in which it is filled; absent: throughout. */
  readonly phase?: number
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** The columns by which a row is called where its key would say little to people; of a row without them the key. */
  readonly nameBy?: readonly string[]
  /** Kept by the program's own pages; not offered as a spreadsheet. */
  readonly isInternal?: true
  /** Who writes it, where that is not the team of the audit. */
  readonly writtenBy?: Exclude<SheetWriter, 'audit.edit'>
}

/** In what the numbers of a column are counted, as its head and its label print it; undefined where they have no unit. */
export function printedUnit(column: Column): string | undefined {
  if (column.kind !== 'number') return undefined
  return column.unit === undefined ? column.measuredIn : UNITS[column.unit].symbol
}

/** The title of a column with the unit of its numbers: `应投入的时间（h）`, `折旧年限（年）`. */
export function titleWithUnit(column: Column): string {
  const unit = printedUnit(column)
  return unit === undefined ? column.title : `${column.title}（${unit}）`
}

/** The value of a number that does not apply, which is neither missing nor zero. */
export const NOT_APPLICABLE = 'not_applicable'

/** Longest value of each kind of text, in characters. */
export const TEXT_LIMITS = { text: 200, long_text: 4000, prose: 20_000 } as const

/** Who writes a sheet; the team where it says nothing. */
export function writerOf({ writtenBy }: Sheet): SheetWriter {
  return writtenBy ?? 'audit.edit'
}

/** Returns the definition unchanged, with its exact types. */
export function defineSheet<const S extends Sheet>(sheet: S): S {
  return sheet
}
