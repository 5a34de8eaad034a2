import type { SystemDraft } from './draft/system-draft.schema.ts'

/** What a column of a printed table of indicators says, with the heading it is shown by. */
export const HEADINGS = {
  id: '编号',
  part: '部分',
  group: '一级指标',
  groupWeight: '一级指标权重',
  title: '二级指标',
  unit: '单位',
  weight: '二级指标权重',
  I: 'Ⅰ级基准值',
  II: 'Ⅱ级基准值',
  III: 'Ⅲ级基准值',
  benchmark: '评价基准值',
  limiting: '限定性',
  direction: '方向',
  product: '产品',
  status: '核对',
  note: '说明',
} as const
export type SystemColumn = keyof typeof HEADINGS

const PATTERNS: Readonly<Record<SystemColumn, RegExp>> = {
  id: /^(?:指标)?(?:编号|序号)$/,
  part: /^(?:部分|指标性质|定量定性)$/,
  group: /^(?:一级指标(?:名称|项|指标项)?|指标(?:类别|类型|分类)|类别|分类)$/,
  groupWeight: /^一级(?:指标)?(?:的)?权重(?:值)?$/,
  title: /^(?:二级指标(?:名称|项|指标项)?|(?:评价|清洁生产)?指标(?:名称|项|项目)?)$/,
  unit: /^(?:二级指标)?(?:计量)?单位$/,
  weight: /^(?:二级(?:指标)?)?(?:的)?(?:分)?(?:权重(?:值|分值|系数)?|分值)$/,
  I: /^(?:(?:评价)?基准值)?(?:I|一)级(?:基准值|要求)?$/,
  II: /^(?:(?:评价)?基准值)?(?:II|二)级(?:基准值|要求)?$/,
  III: /^(?:(?:评价)?基准值)?(?:III|三)级(?:基准值|要求)?$/,
  benchmark: /^(?:评价)?基准值$/,
  limiting: /^(?:是否)?限定性(?:指标)?$/,
  direction: /^(?:指标)?方向$/,
  product: /^(?:适用)?产品(?:类型|名称|种类|类别)?$/,
  status: /^核[对实](?:情况)?$/,
  note: /^(?:说明|备注)$/,
}
/** All columns there may be. */
export const SYSTEM_COLUMNS = Object.keys(HEADINGS) as SystemColumn[]
/** Without which no table is taken for one of indicators. */
export const NEEDED_COLUMNS: Readonly<Record<SystemDraft['kind'], readonly SystemColumn[]>> = {
  levels: ['group', 'groupWeight', 'title', 'weight', 'I', 'II', 'III'],
  ratio: ['title', 'weight', 'benchmark'],
}
const SEARCHED_ROWS = 10

/** Where the headings of a table stand. */
export type FoundColumns = {
  readonly kind: SystemDraft['kind']
  /** The last row of the headings, from 0. */
  readonly row: number
  readonly places: Readonly<Record<SystemColumn, number | undefined>>
  /** Columns whose heading says per cent: their numbers are hundredths. */
  readonly inPercent: ReadonlySet<SystemColumn>
}

type Table = readonly (readonly string[])[]

/** Where the headings stand, in one row or in two of which the upper one is merged; null where the first rows have none. */
export function findColumns(table: Table): FoundColumns | null {
  const candidates = headingCandidates(table)
  for (const kind of ['levels', 'ratio'] as const) {
    const found = candidates.find(({ places }) => NEEDED_COLUMNS[kind].every((name) => places[name] !== undefined))
    if (found !== undefined) return { kind, ...found }
  }
  return null
}

function headingCandidates(table: Table) {
  return table.slice(0, SEARCHED_ROWS).flatMap((cells, row) => [
    { ...placesOf(cells), row },
    { ...placesOf(joined(cells, table[row + 1] ?? [])), row: row + 1 },
  ])
}

/**
 * The columns that the most likely rows of headings name, be they few or none: what somebody who says himself which column
 * is which begins with. Without any heading `row` stands before the first row of at least three cells.
 */
export function likelyColumns(table: Table): FoundColumns {
  const found = findColumns(table)
  if (found !== null) return found
  const none = { places: placesOf([]).places, inPercent: new Set<SystemColumn>() }
  const best = headingCandidates(table).reduce<Pick<FoundColumns, 'places' | 'inPercent' | 'row'>>(
    (most, each) => (countOf(each.places) > countOf(most.places) ? each : most),
    { ...none, row: firstWideRow(table) - 1 },
  )
  const { places, row } = countOf(best.places) < FEWEST_HEADINGS ? { ...none, row: firstWideRow(table) - 1 } : best
  const kind = places.benchmark !== undefined && places.I === undefined ? 'ratio' : 'levels'
  return { ...best, kind, places, row }
}

const FEWEST_HEADINGS = 2

function countOf(places: FoundColumns['places']): number {
  return SYSTEM_COLUMNS.filter((name) => places[name] !== undefined).length
}

const NUMBER_LIKE = /^[<>=≤≥]?\s*\d/

/** The first row of at least three cells, of those the first that has a number in it. */
function firstWideRow(table: Table): number {
  const wide = table.flatMap((cells, row) =>
    new Set(cells.filter((text) => text.trim() !== '')).size >= 3 ? [row] : [],
  )
  const hasNumber = (row: number) =>
    table[row]?.some((text) => NUMBER_LIKE.test(text.normalize('NFKC').trim())) === true
  return wide.find(hasNumber) ?? wide[0] ?? 0
}

/** The headings that the most likely row of headings lacks for three levels, as they are shown; all where nothing is like. */
export function missingHeadings(table: Table): readonly string[] {
  const lacking = table.slice(0, SEARCHED_ROWS).map((cells) => {
    const { places } = placesOf(cells)
    return NEEDED_COLUMNS.levels.filter((name) => places[name] === undefined)
  })
  const least = lacking.reduce((best, each) => (each.length < best.length ? each : best), NEEDED_COLUMNS.levels)
  return least.map((name) => HEADINGS[name])
}

function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]]
    return above === below ? above : `${above}${below}`
  })
}

function placesOf(cells: readonly string[]): Pick<FoundColumns, 'places' | 'inPercent'> {
  // full-width letters and the single sign Ⅱ become plain ones
  const titles = cells.map((cell) => cell.normalize('NFKC').replaceAll(/[\s()*/]/g, ''))
  const found = SYSTEM_COLUMNS.map((name) => {
    const at = titles.findIndex((title) => PATTERNS[name].test(title.replaceAll(/[%‰]/g, '')))
    return [name, at < 0 ? undefined : at] as const
  })
  const percents = found.filter(([name, at]) => name !== 'unit' && at !== undefined && titles[at]?.includes('%'))
  return {
    places: Object.fromEntries(found) as FoundColumns['places'],
    inPercent: new Set(percents.map(([name]) => name)),
  }
}
