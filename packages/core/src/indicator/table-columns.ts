/** What a column of a printed table of indicators says, with the heading it is shown by. */
export const HEADINGS = {
  group: '一级指标',
  groupWeight: '一级指标权重',
  title: '二级指标',
  unit: '单位',
  weight: '二级指标权重',
  I: 'Ⅰ级基准值',
  II: 'Ⅱ级基准值',
  III: 'Ⅲ级基准值',
  limiting: '限定性',
  direction: '方向',
} as const
export type SystemColumn = keyof typeof HEADINGS

const PATTERNS: Readonly<Record<SystemColumn, RegExp>> = {
  group: /^一级指标(?:名称|项)?$/,
  groupWeight: /^一级(?:指标)?(?:的)?权重(?:值)?$/,
  title: /^(?:二级指标(?:名称|项)?|指标(?:名称|项)?)$/,
  unit: /^(?:计量)?单位$/,
  weight: /^(?:二级(?:指标)?)?(?:的)?(?:分)?权重(?:值)?$/,
  I: /^(?:I|一)级(?:基准值|要求)?$/,
  II: /^(?:II|二)级(?:基准值|要求)?$/,
  III: /^(?:III|三)级(?:基准值|要求)?$/,
  limiting: /^(?:是否)?限定性(?:指标)?$/,
  direction: /^(?:指标)?方向$/,
}
const NEEDED: readonly SystemColumn[] = ['group', 'groupWeight', 'title', 'weight', 'I', 'II', 'III']
const SEARCHED_ROWS = 10

/** Where the headings stand: the row, and the place of each column; null where the first rows have none. */
export function findColumns(
  table: readonly (readonly string[])[],
): { readonly row: number; readonly places: Readonly<Record<SystemColumn, number | undefined>> } | null {
  for (const [row, cells] of table.slice(0, SEARCHED_ROWS).entries()) {
    // full-width letters and the single sign Ⅱ become plain ones
    const titles = cells.map((cell) => cell.normalize('NFKC').replaceAll(/[\s()*]/g, ''))
    const places = Object.fromEntries(
      Object.entries(PATTERNS).map(([name, pattern]) => {
        const at = titles.findIndex((title) => pattern.test(title))
        return [name, at < 0 ? undefined : at]
      }),
    ) as Record<SystemColumn, number | undefined>
    if (NEEDED.every((name) => places[name] !== undefined)) return { row, places }
  }
  return null
}
