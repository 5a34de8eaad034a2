import type { Issue } from '../../kernel/issue.ts'
import type { FoundColumns } from '../table-columns.ts'
import { findColumns, missingHeadings } from '../table-columns.ts'
import { tableIssue } from '../table-issues.ts'
import type { ColumnMapping, KeptMapping } from './column-mapping.schema.ts'
import { draftIssue } from './draft-issues.ts'
import { draftOfRows, longCells } from './draft-of-tables.ts'
import { columnsOfMapping, keptMapping, lackingColumns, likelyMapping, mappingFor } from './mapped-columns.ts'
import { headingOf } from './placed-issue.ts'
import { joinedByShares, productsIn, rowsOfProduct, weightedByShares } from './products-of-rows.ts'
import type { TableRow } from './rows-of-table.ts'
import { placeOfOrigin, rowsOfTable } from './rows-of-table.ts'
import type { StatedSettings } from './settings-of-tables.ts'
import { settingsOfTable } from './settings-of-tables.ts'
import type { Sheet } from './square-sheet.ts'
import { squareSheet } from './square-sheet.ts'
import type { SquareTable } from './square-table.ts'
import type { SystemDraft } from './system-draft.schema.ts'

/**
 * What was found on a sheet; `kind` null: no table of indicators, for want of the headings `missing`. `mapping`: how it was
 * read, or where somebody would begin who says himself which column is which.
 */
export type SheetLook = {
  readonly name: string
  readonly kind: FoundColumns['kind'] | null
  readonly rows: number
  readonly products: readonly string[]
  readonly missing: readonly string[]
  readonly mapping: ColumnMapping
}

/**
 * What somebody chose where a file holds more than one table: one sheet, one product, or all weighted by output. `columns`:
 * which column is which on the sheets whose headings were not understood, or not rightly; `kept`: the same
 * from before, for tables with the same headings.
 */
export type ImportChoice = {
  readonly sheet?: string | undefined
  readonly product?: string | undefined
  readonly together?: boolean | undefined
  readonly columns?: readonly ColumnMapping[] | undefined
  readonly kept?: readonly KeptMapping[] | undefined
}

/**
 * A file as it was read: a draft with the findings of the reading, a question, or nothing that could be read. `columns`: what
 * was said of the columns, with the headings by which the same table is known again.
 */
export type ImportReading =
  | {
      readonly kind: 'drafted'
      readonly draft: SystemDraft
      readonly sheets: readonly SheetLook[]
      readonly issues: readonly Issue[]
      readonly columns: readonly KeptMapping[]
    }
  | { readonly kind: 'asked'; readonly question: 'sheet' | 'product'; readonly sheets: readonly SheetLook[] }
  | { readonly kind: 'unreadable'; readonly sheets: readonly SheetLook[]; readonly issues: readonly Issue[] }

type ReadTable = {
  readonly title: string | null
  readonly name: string
  readonly kind: FoundColumns['kind']
  readonly rows: readonly TableRow[]
}
type ReadSheet = { readonly look: SheetLook; readonly table: ReadTable | null; readonly issues: readonly Issue[] }

/**
 * Reads an indicator system from the sheets of a file. Whatever is wrong with single cells becomes part of the draft, to be
 * corrected there. Which of several tables or products is meant is asked, never guessed.
 */
export function readImport(sheets: readonly Sheet[], title: string, choice: ImportChoice): ImportReading {
  const squares = sheets.map((sheet) => squareSheet(sheet))
  const settings = squares.flatMap(({ table }) => settingsOfTable(table) ?? [])
  const stated: StatedSettings = Object.assign({}, ...settings) as StatedSettings
  const others = squares.filter(({ table }) => settingsOfTable(table) === null)
  const known = [...saidOf(others, choice.columns ?? []), ...(choice.kept ?? [])]
  const read = others.map(({ table, issues }): ReadSheet => ({ ...readSheet(table, mappingFor(table, known)), issues }))
  const found = read.filter(({ table }) => table !== null)
  const chosen = choice.sheet === undefined ? found : found.filter(({ look }) => look.name === choice.sheet)
  const looks = read.map(({ look }) => look)
  if (chosen.length === 0) return { kind: 'unreadable', sheets: looks, issues: unreadable(read) }
  const tables = chosen.flatMap(({ table }) => (table === null ? [] : [table]))
  const joined = joinTables(tables, choice)
  if (joined === 'sheet' || joined === 'product') return { kind: 'asked', question: joined, sheets: looks }
  const [first] = tables
  const draft = draftOfRows(first?.kind ?? 'levels', first?.title ?? title, joined.rows)
  const { rows: _rows, ...shares } = joined
  const variables = [...(stated.variables ?? []), ...shares.variables]
  const shareSets = [...(stated.shareSets ?? []), ...shares.shareSets]
  const whole = { ...draft, ...stated, variables, shareSets }
  return {
    kind: 'drafted',
    draft: whole,
    sheets: looks,
    columns: others.flatMap(({ table }) => {
      const used = mappingFor(table, known)
      return used === null ? [] : [keptMapping(table, used)]
    }),
    issues: [...chosen.flatMap(({ issues }) => issues), ...cutIssues(joined.rows)],
  }
}

function saidOf(all: readonly { readonly table: SquareTable }[], columns: readonly ColumnMapping[]): KeptMapping[] {
  return all.flatMap(({ table }) => {
    const own = columns.find(({ sheet }) => sheet === table.name)
    return own === undefined ? [] : [keptMapping(table, own)]
  })
}

/** A sheet read by what somebody says of its columns, or by its headings; one function for both. */
function readSheet(table: SquareTable, given: ColumnMapping | null): Omit<ReadSheet, 'issues'> {
  const { name } = table
  const mapping = given ?? likelyMapping(table)
  const columns = given === null ? findColumns(table.rows) : columnsOfMapping(table.rows, given)
  const none = { name, kind: null, rows: 0, products: [], mapping }
  if (columns === null) {
    const missing = given === null ? missingHeadings(table.rows) : lackingColumns(given).must
    return { look: { ...none, missing }, table: null }
  }
  const rows = rowsOfTable(table, columns)
  if (rows.length === 0) return { look: { ...none, missing: [] }, table: null }
  const { kind } = columns
  const look = { ...none, kind, rows: rows.length, products: productsIn(rows), missing: [] }
  return { look, table: { name, kind, rows, title: printedTitle(table.rows.slice(0, columns.row + 1)) } }
}

/** The name of the system as it is printed above its table, or null. */
function printedTitle(above: readonly (readonly string[])[]): string | null {
  const texts = above.flat().map((text) => text.replaceAll(/\s+/g, ' ').trim())
  return texts.find((text) => text.includes('指标体系') && text.length <= 200) ?? null
}

type Joined = { readonly rows: readonly TableRow[] } & Pick<SystemDraft, 'variables' | 'shareSets'>

function joinTables(tables: readonly ReadTable[], { product, together }: ImportChoice): Joined | 'sheet' | 'product' {
  const halves = halvesOf(tables)
  if (tables.length > 1 && halves === null) {
    const isAlike = new Set(tables.map(({ kind }) => kind)).size === 1
    return together === true && isAlike && tables[0]?.kind === 'levels' ? joinedByShares(tables) : 'sheet'
  }
  const rows = halves ?? tables.flatMap((table) => table.rows)
  const products = productsIn(rows)
  const plain = { variables: [], shareSets: [] }
  if (products.length < 2) return { rows, ...plain }
  if (product !== undefined && products.includes(product)) return { rows: rowsOfProduct(rows, product), ...plain }
  return together === true && tables[0]?.kind === 'levels' ? weightedByShares(rows) : 'product'
}

/** The two halves of a ratio system on a sheet each that says which it is. */
function halvesOf(tables: readonly ReadTable[]): TableRow[] | null {
  const [first, second] = tables
  if (tables.length !== 2 || first === undefined || second === undefined) return null
  const parts = [first, second].map(({ name }) =>
    name.includes('定性') ? '定性' : name.includes('定量') ? '定量' : '',
  )
  if (parts.includes('') || parts[0] === parts[1] || first.kind !== 'ratio' || second.kind !== 'ratio') return null
  return [first, second].flatMap(({ rows }, at) => rows.map((row) => ({ ...row, part: parts[at] ?? '' })))
}

function unreadable(read: readonly ReadSheet[]): Issue[] {
  return read.map(({ look }) => {
    const issue =
      look.missing.length === 0
        ? tableIssue('table_without_rows', '')
        : tableIssue('table_without_headings', '', { missing: look.missing.join('、') })
    return { ...issue, place: { sheet: look.name } }
  })
}

function cutIssues(rows: readonly TableRow[]): Issue[] {
  return longCells(rows).map(({ origin, field, most }) => {
    const place = placeOfOrigin(origin)
    const issue = draftIssue('table_cell_long', '', { most })
    return place === null ? issue : { ...issue, place: { ...place, column: headingOf(field) } }
  })
}
