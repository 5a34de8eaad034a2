import { decimalText } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import { parseExpression } from '../expression.ts'
import { namesIn, numberOf } from './cells-of-draft.ts'
import type { DraftVariable, SystemDraft } from './system-draft.schema.ts'
import type { TableRow } from './rows-of-table.ts'

/** The products that rows name, in the order they come. */
export function productsIn(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.flatMap(({ product }) => namesIn(product)))]
}

/** The rows of one product and those that name none. */
export function rowsOfProduct(rows: readonly TableRow[], product: string): TableRow[] {
  return rows.filter((row) => row.product === '' || namesIn(row.product).includes(product))
}

/** Rows of which some hold for one product only, weighted by the share each has in the output. */
export type SharedRows = { readonly rows: readonly TableRow[] } & Pick<SystemDraft, 'variables' | 'shareSets'>

/**
 * Weights the rows of every product by its share in the output: a variable a product, all of them one whole. Rows that name
 * no product stay as they are. Where a row names several, their shares are added.
 */
export function weightedByShares(rows: readonly TableRow[]): SharedRows {
  const products = productsIn(rows)
  const shared = rows.map((row) => {
    if (row.product === '') return row
    const names = namesIn(row.product).map((product) => shareName(products, product))
    const share = names.length === 1 ? (names[0] ?? '') : `(${names.join('+')})`
    const title = `${row.row.title}（${row.product}）`
    return { ...row, row: { ...row.row, title, weight: times(row.row.weight, share) } }
  })
  return { rows: shared, ...sharesOf(products) }
}

/**
 * Puts tables of several products together, each named by its sheet: rows equal in all of them once, the others weighted
 * by shares; the weight of a group that differs is the sum of its weights times the shares.
 */
export function joinedByShares(
  tables: readonly { readonly name: string; readonly rows: readonly TableRow[] }[],
): SharedRows {
  const products = tables.map(({ name }) => name)
  const weights = groupWeights(tables)
  const all = tables.flatMap(({ rows }, at) => rows.map((row) => ({ row, product: products[at] ?? '' })))
  const alike = grouped(all, ({ row }) => sameness(row))
  const rows = [...alike.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { row } = first
    const named = { ...row, groupWeight: weights.get(row.group) ?? row.groupWeight, row: { ...row.row, id: '' } }
    const share = same.map(({ product }) => shareName(products, product))
    if (share.length === products.length) return [named]
    const title = `${row.row.title}（${same.map(({ product }) => product).join('、')}）`
    const weight = times(row.row.weight, share.length === 1 ? (share[0] ?? '') : `(${share.join('+')})`)
    return [{ ...named, row: { ...named.row, title, weight } }]
  })
  const order = [...new Set(all.map(({ row }) => row.group))]
  return { rows: order.flatMap((group) => rows.filter((row) => row.group === group)), ...sharesOf(products) }
}

function sameness({ group, part, row }: TableRow): string {
  const { id: _id, origin: _origin, note: _note, ...rest } = row
  return JSON.stringify([group, part, rest])
}

function groupWeights(
  tables: readonly { readonly name: string; readonly rows: readonly TableRow[] }[],
): Map<string, string> {
  const products = tables.map(({ name }) => name)
  const said = tables.flatMap(({ name, rows }) => {
    const firsts = new Map([...rows].reverse().map((row) => [row.group, row.groupWeight]))
    return [...firsts].map(([group, weight]) => ({ group, weight, product: name }))
  })
  const byGroup = [...grouped(said, ({ group }) => group)].map(([group, all]) => {
    const [first] = all
    const isSame = all.length === products.length && all.every(({ weight }) => weight === first?.weight)
    const sum = all.map(({ weight, product }) => times(weight, shareName(products, product))).join('+')
    return [group, isSame ? (first?.weight ?? '') : sum] as const
  })
  return new Map(byGroup)
}

function shareName(products: readonly string[], product: string): string {
  return `s${products.indexOf(product) + 1}`
}

/** A weight times a share, as an expression; an empty weight stays unpublished, what cannot be read stays as it is. */
function times(weight: string, share: string): string {
  if (weight.trim() === '') return ''
  const number = numberOf(weight)
  if (number !== null) return `${decimalText(number)}*${share}`
  return parseExpression(weight.normalize('NFKC')) === null ? weight : `(${weight})*${share}`
}

function sharesOf(products: readonly string[]): Pick<SystemDraft, 'variables' | 'shareSets'> {
  const variables = products.map((product, at): DraftVariable => {
    return { id: `s${at + 1}`, title: `“${product}”占总产量的份额`, countOf: '', from: '0', to: '1', isWhole: false }
  })
  return { variables, shareSets: products.length === 0 ? [] : [variables.map(({ id }) => id).join('、')] }
}
