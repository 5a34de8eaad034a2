import type { Picture } from '@qingshen/core/report/pictures/picture'

export type PlannedColumn = {
  readonly title: string
  readonly align: 'left' | 'right' | 'center'
  /** Share of the width, 0-1; all of a table sum to 1. */
  readonly width: number
}
export type PlannedCell = { readonly text: string; readonly across: number; readonly align: PlannedColumn['align'] }
/** `isLong`: so much text that the row may be broken over pages. */
export type PlannedRow = { readonly cells: readonly PlannedCell[]; readonly isLong: boolean }
export type PlannedPicture = {
  readonly kind: 'picture'
  readonly caption: string
  readonly picture: Picture
  /** So wide that it needs a lying page. */
  readonly isWide: boolean
  /** The height of the text above it on its page, for which it makes room, in points. */
  readonly above: number
}
export type PlannedTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly PlannedColumn[]
  /** So wide that it needs a lying page. */
  readonly isWide: boolean
  /** The size of its signs in points. */
  readonly signSize: number
  /** So short that it is not broken over pages. */
  readonly isWhole: boolean
  /** False for a table of labels and values, whose columns have no titles. */
  readonly hasHead: boolean
  readonly rows: readonly PlannedRow[]
  readonly note: string | null
}

/** A block of a report with its words as they are printed: figures put in, nothing left that a renderer must look up. */
export type PlannedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'gap'; readonly text: string }
  | PlannedTable
  | PlannedPicture
  | { readonly kind: 'page_break' }

/** Pages of one orientation. */
export type PlannedSection = { readonly isWide: boolean; readonly blocks: readonly PlannedBlock[] }
