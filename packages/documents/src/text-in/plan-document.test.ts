import { readFileSync } from 'node:fs'
import type { PrintedRow } from '@qingshen/core/register/printed-row.schema'
import { parseRegisterRow } from '@qingshen/core/register/parse-register-row'
import { checkListTitles } from '@qingshen/core/register/list-titles'
import { reconcilePlan } from '@qingshen/core/register/reconcile-plan'
import type { FoundPlace, RegisterReference } from '@qingshen/core/register/reference'
import { applyRepairs } from '@qingshen/core/register/repairs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlanDocument } from './plan-document.ts'

const source = readFileSync(
  new URL('../../../law/jurisdictions/xinjiang-2015/sources/plan-table-and-annex-2.txt', import.meta.url),
  'utf8',
)
const document = readPlanDocument(source)
const printed: PrintedRow[] = document.lists.flatMap((list) =>
  list.rows.map((row) => ({
    ...row,
    cells: { ...row.cells, group: { text: list.table.title, column: '名单标题', row: list.table.row } },
  })),
)

const NAMES: Record<string, [string, string, ...string[]]> = {
  '650100': ['乌鲁木齐市', '乌鲁木齐市'],
  '650200': ['克拉玛依市', '克拉玛依市'],
  '650400': ['吐鲁番市', '吐鲁番地区'],
  '652300': ['昌吉回族自治州', '昌吉回族自治州', '昌吉州'],
  '652700': ['博尔塔拉蒙古自治州', '博尔塔拉蒙古自治州', '博州'],
  '652800': ['巴音郭楞蒙古自治州', '巴音郭楞蒙古自治州', '巴州'],
  '652900': ['阿克苏地区', '阿克苏地区'],
  '653000': ['克孜勒苏柯尔克孜自治州', '克孜勒苏柯尔克孜自治州', '克州'],
  '653100': ['喀什地区', '喀什地区'],
  '653200': ['和田地区', '和田地区'],
  '654000': ['伊犁哈萨克自治州', '伊犁哈萨克自治州', '伊犁州'],
  '654200': ['塔城地区', '塔城地区'],
  '654300': ['阿勒泰地区', '阿勒泰地区'],
}

function placesOf(text: string): FoundPlace[] {
  return Object.entries(NAMES).flatMap(([code, [name, ...known]]) =>
    known.includes(text) ? [{ code, name, former: text !== name && text.endsWith('地区') }] : [],
  )
}

const reference: RegisterReference = {
  placesOf,
  industryExists: () => true,
  currentEdition: '2017',
  sizeRule: {
    limits: [{ size: 'large', employees: '1000', revenue: '40000' }],
    smallest: 'micro',
    aboveScaleRevenue: '2000',
  },
  today: '2026-11-21',
}

const parsed = printed.map((row, ordinal) => parseRegisterRow(row, ordinal, reference))
const titles = checkListTitles(
  document.lists.map(({ table, rows }) => ({
    table,
    divisions: rows.map((row) => placesOf(row.cells['place']?.text ?? '')[0]?.code ?? null),
  })),
  document.plan,
  placesOf,
)
const countOf = (code: string): number =>
  parsed.flatMap((one) => one.issues).filter((issue) => issue.code === code).length

test('XJ15-A2 the four lists are read as printed: 25 + 8 + 11 + 79 = 123', () => {
  expect(document.lists.map((list) => list.rows.length)).toEqual([25, 8, 11, 79])
  expect(printed[0]?.cells).toMatchObject({
    no: { text: '1' },
    place: { text: '乌鲁木齐市' },
    code: { text: '73179063-2(  )' },
    name: { text: '新疆新光建材有限责任公司' },
  })
  expect(document.issues).toEqual([])
})

test('XJ15-A2 every cell keeps the line where it stands', () => {
  const lines = source.split('\n')
  for (const row of printed) {
    for (const field of ['no', 'place', 'code', 'name', 'remark']) {
      const cell = row.cells[field]
      expect(lines[(cell?.row ?? 0) - 1]).toBe(`\t${cell?.text}`)
    }
  }
})

test('XJ15-A2 all 123 codes pass their check, and the branch suffix comes in seven forms', () => {
  const forms = new Map<string, number>()
  for (const [index, { row }] of parsed.entries()) {
    expect(row.codeKind).toBe('organisation')
    const suffix = /\((.*)\)$/u.exec(printed[index]?.cells['code']?.text ?? '')?.[1] ?? 'none'
    forms.set(suffix, (forms.get(suffix) ?? 0) + 1)
  }
  expect(Object.fromEntries(forms)).toEqual({
    '  ': 99,
    '00': 18,
    '01': 1,
    '02': 1,
    '0 ': 1,
    '18': 1,
    '19': 1,
    none: 1,
  })
  expect(countOf('branch_suffix_blank')).toBe(99)
  expect(countOf('branch_suffix_given')).toBe(22)
  expect(countOf('branch_suffix_incomplete')).toBe(1)
})

test('XJ15-A2 the code without hyphen (no. 64) is reported and its repair offered, never made silently', () => {
  const { row, issues, repairs } = parsed.find((one) => one.row.codePrinted === '560527150')!
  expect(row).toMatchObject({ no: '64', name: '库尔勒美盈化工有限公司', code: '560527150', suffix: null })
  expect(issues.map((issue) => issue.code)).toContain('code_without_hyphen')
  expect(repairs).toEqual([
    {
      code: 'code_without_hyphen',
      sheet: row.sheet,
      row: row.row,
      field: 'code',
      before: '560527150',
      after: '56052715-0',
    },
  ])
  const repaired = applyRepairs(
    printed.find((one) => one.row === row.row)!,
    repairs,
  )
  expect(parseRegisterRow(repaired, 0, reference).row.codePrinted).toBe('56052715-0')
})

test('XJ15-A2 the fourth list repeats the title of the third; the column it agrees with is offered', () => {
  expect(titles.issues.map((issue) => issue.code)).toEqual(['list_title_repeated'])
  expect(titles.issues[0]?.message).toContain('化工行业')
  expect(titles.repairs).toEqual([
    expect.objectContaining({ sheet: document.lists[3]?.table.sheet, row: null, field: 'group', after: '化工' }),
  ])
  expect(parsed[50]?.row.listedIndustryGroup).toBe('non_ferrous')
})

test('XJ15-A2 names that suggest another industry are notices only, the list decides', () => {
  const repaired = printed.map((row, i) => parseRegisterRow(applyRepairs(row, titles.repairs), i, reference))
  const noted = repaired
    .filter((one) => one.issues.some((issue) => issue.code === 'name_suggests_other'))
    .map(({ row }) => `${row.listedIndustryGroup} ${row.no}`)
  const outside = '2 3 5 7 9 11 22 37 43 45 50 53 57 58'.split(' ')
  const numbers = noted.map((text) => text.split(' ')[1])
  expect(outside.filter((no) => !numbers.includes(no))).toEqual([])
  expect(noted.slice(0, 6)).toEqual(['steel 2', 'steel 3', 'steel 5', 'steel 7', 'non_ferrous 9', 'non_ferrous 11'])
  expect(repaired.filter((one) => one.row.listedIndustryGroup === 'chemicals')).toHaveLength(79)
  expect(
    repaired.every((one) =>
      one.issues.every((issue) => issue.code !== 'name_suggests_other' || issue.severity === 'notice'),
    ),
  ).toBe(true)
})

test('XJ15-A2 no row has an error, and an industry class is never invented', () => {
  expect(parsed.flatMap((one) => one.issues.filter((issue) => issue.severity === 'error'))).toEqual([])
  expect(parsed.every((one) => one.row.industry === null)).toBe(true)
})

test('XJ15-04t the plan table is read with its blanks and totals', () => {
  expect(document.plan?.groups).toEqual(['水泥行业', '钢铁行业', '有色金属冶炼行业', '化工行业'])
  expect(document.plan?.rows).toHaveLength(13)
  expect(document.plan?.rows[2]).toMatchObject({ place: '克拉玛依市', counts: [null, null, null, 6], sum: 6 })
  expect(document.plan?.totals).toMatchObject({ counts: [25, 8, 11, 79], sum: 123 })
})

test('XJ15-04t plan table and lists agree cell by cell once the fourth title is repaired', () => {
  const listed = printed.map((row, i) => parseRegisterRow(applyRepairs(row, titles.repairs), i, reference).row)
  const entries = listed.map((row) => ({ group: row.listedIndustryGroup, division: row.division }))
  const result = reconcilePlan(document.plan!, entries, placesOf)
  expect(result).toMatchObject({ planned: 123, listed: 123, differences: 0, issues: [] })
  expect(result.cells).toHaveLength(52)
})

test('XJ15-04t differences are shown cell by cell: with the printed title, 79 enterprises stand in the wrong column', () => {
  const entries = parsed.map(({ row }) => ({ group: row.listedIndustryGroup, division: row.division }))
  const result = reconcilePlan(document.plan!, entries, placesOf)
  const kashgar = result.cells.filter((cell) => cell.division === '653100' && cell.difference !== 0)
  expect(kashgar.map((cell) => [cell.group, cell.planned, cell.listed])).toEqual([
    ['non_ferrous', 1, 10],
    ['chemicals', 9, 0],
  ])
  expect(result.issues).toHaveLength(result.differences)
})

test('a list printed in the same form is read back cell for cell', () => {
  const cell = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[\t\r\n]/u.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 20 }), (rows) => {
      const head = '名单（水泥行业）\n\t序号\n\t地州市\n\t组织机构代码证号\n\t企业名称\n\t备注\n'
      const text = rows.map((cells) => `\n${cells.map((one) => `\t${one}\n`).join('')}`).join('')
      const read = readPlanDocument(head + text).lists[0]?.rows ?? []
      const order = ['no', 'place', 'code', 'name', 'remark']
      expect(read.map((row) => order.map((field) => row.cells[field]?.text))).toEqual(rows)
    }),
    { numRuns: 50 },
  )
})

test('a row with a missing cell is an issue with its line, the other rows are read', () => {
  const broken = source.replace('\t新疆大唐鼎旺水泥有限公司\n', '')
  const read = readPlanDocument(broken)
  expect(read.lists[0]?.rows).toHaveLength(24)
  expect(read.issues).toEqual([expect.objectContaining({ code: 'row_cell_count', severity: 'error' })])
})
