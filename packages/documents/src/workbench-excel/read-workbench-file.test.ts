import { Problem } from '@qingshen/core/kernel/problem'
import { idOf, present, wholeDifference } from '@qingshen/core/workbench/excel/excel.fixture'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readWorkbenchInThread } from './workbench-in-thread.ts'

const TEAM = [present('team', 1, { name: '王芳', team_role: 'leader', post: '厂长', duties: '统筹', hours: '40' })]
const HEAD = ['姓名', '审核小组职务', '职责', '应投入的时间（h）']

async function workbook(
  sheet: Partial<WriteSheet>,
  change: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'Sheet1', ...sheet }] }))
  const part = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

async function differenceFrom(bytes: Uint8Array, name = '小组.xlsx') {
  return wholeDifference(await readWorkbenchInThread(bytes, name), TEAM)
}

test('trap 17: error values in a workbook are refused with the address of the cell', async () => {
  const rows = [[], HEAD, ['王芳', '组长', '统筹', 77777], [], ['李强', '组员', '实测', 66666]]
  const bytes = await workbook({ rows }, (xml) =>
    xml
      .replace(/<c r="D3"([^>]*)><v>77777<\/v>/u, '<c r="D3" t="e"$1><v>#NUM!</v>')
      .replace(/<c r="D5"([^>]*)><v>66666<\/v>/u, '<c r="D5" t="e"$1><f>A1+1</f><v>#REF!</v>'),
  )
  const [team] = (await differenceFrom(bytes)).sheets
  expect(team?.changed).toEqual([])
  expect(team?.added.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['name', 'team_role', 'duties']])
  const errors = team?.issues.filter(({ severity }) => severity === 'error')
  expect(errors?.map(({ code, cell }) => [code, cell])).toEqual([
    ['error_value', 'D3'],
    ['error_value', 'D5'],
  ])
})

test.each(['', '<v/>', '<v />', '<v></v>', '<v xml:space="preserve"></v>'])(
  'trap 17: a formula whose result was not saved (%s) empties no cell: it is refused with its address',
  async (result) => {
    const rows = [HEAD, ['王芳', '组长', '统筹', 77777], ['李强', '组员', '实测', 66666]]
    const bytes = await workbook({ rows }, (xml) =>
      xml
        .replace(/<c r="D2"([^>]*)><v>77777<\/v>/u, `<c r="D2"$1><f>40+1</f>${result}`)
        .replace(/<c r="D3"([^>]*)><v>66666<\/v>/u, `<c r="D3" t="str"$1><f>A1</f>${result}`),
    )
    const [team] = (await differenceFrom(bytes)).sheets
    expect(team?.changed).toEqual([])
    expect(team?.added.map(({ name, fields }) => [name, fields.length])).toEqual([['李强', 3]])
    expect(team?.issues.flatMap(({ code, cell }) => (code === 'head_missing' ? [] : [[code, cell]]))).toEqual([
      ['formula_without_value', 'D2'],
      ['formula_without_value', 'D3'],
    ])
  },
)

test('formulas copied down over lines that nobody has filled in say nothing', async () => {
  const rows = [HEAD, ['王芳', '组长', '统筹', 41], [null, null, null, 88888], [null, null, null, 88888]]
  const bytes = await workbook({ rows }, (xml) =>
    xml.replaceAll(/<c r="(D[34])"([^>]*)><v>88888<\/v>/gu, '<c r="$1" t="str"$2><f>IF(A3="","",1)</f><v></v>'),
  )
  const [team] = (await differenceFrom(bytes)).sheets
  expect(team?.added).toEqual([])
  expect(team?.issues.map(({ code }) => code)).toEqual(['head_missing'])
})

test('formulas, hidden rows, merged heads and blank rows of a workbook', async () => {
  const rows = [['审核小组'], HEAD, [], ['王芳', '组长', '统筹', null], ['李强', '组员', '实测', 8], ['李强']]
  const bytes = await workbook({
    rows,
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
      ...HEAD.map((_, column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
      { startRow: 4, startCol: 3, endRow: 5, endCol: 3 },
    ],
    cells: new Map([['3,3', { value: 41, formula: '40+1', formulaResult: 41 }]]),
    rowDefs: new Map([[4, { hidden: true }]]),
  })
  const [team] = (await differenceFrom(bytes)).sheets
  expect(team?.changed.map(({ fields }) => fields.map(({ cell, after }) => [cell, after]))).toEqual([[['D4', '41']]])
  expect(team?.added.map(({ name, line }) => [name, line])).toEqual([
    ['李强', 5],
    ['李强', 6],
  ])
  expect(team?.issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['head_missing', null],
    ['formulas', 'D4'],
    ['hidden_rows', null],
    ['merged', 'D6'],
  ])
})

test('a number that a workbook shows as a percentage is read as what it shows', async () => {
  const option = present('options', 3, { name: '回收冷凝水', content: '回收' })
  const rows = [
    ['方案', '综合税率', '折现率（%）', '折旧年限（月）'],
    ['回收冷凝水', 0.25, 0.0825, 120],
  ]
  const style = (numFmt: string) => ({ style: { numFmt } })
  const cells = new Map([
    ['1,1', { value: 0.25, ...style('0%') }],
    ['1,2', { value: 0.0825, ...style('0.00%;[Red]-0.00%') }],
  ])
  const [study] = wholeDifference(await readWorkbenchInThread(await workbook({ rows, cells }), 'x.xlsx'), [
    option,
  ]).sheets
  expect(study?.added[0]?.fields.map(({ cell, after }) => [cell, after])).toEqual([
    ['A2', idOf(3)],
    ['D2', '10'],
    ['B2', '25'],
    ['C2', '8.25'],
  ])
})

test('a table as text is read like a workbook, in the old encoding, too', async () => {
  const gb18030 = Uint8Array.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd7, 0xa8, 0xd2, 0xb5, 0x0a, 0xcd, 0xf5, 0xb7, 0xbc, 0x2c, 0xbb, 0xaf, 0xb9, 0xa4,
  ])
  const [team] = (await differenceFrom(gb18030, 'team.csv')).sheets
  expect(team?.changed.map(({ id, fields }) => [id, fields.map(({ after }) => after)])).toEqual([[idOf(1), ['化工']]])
})

const SAVED = [
  present('team', 1, { name: '王芳', team_role: 'leader', post: '厂长', duties: '=统筹', hours: '40.25' }),
  present('plan', 2, { phase: '1', content: '动员', finish_on: '2026-03-05' }),
  present('survey_items', 3, { kind: 'energy', name: '原煤', unit: 't' }),
  present('survey_figures', 4, { item: idOf(3), year: '2024', amount: '0', source: '台账\n第 2 页' }),
]

test.each(['workbench.fixture.xls', 'workbench-saved.fixture.xlsx'])(
  'what another program saved again, also as an old workbook, changes nothing: %s',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, import.meta.url)))
    const { sheets, issues } = wholeDifference(await readWorkbenchInThread(bytes, name), SAVED)
    expect(issues).toEqual([])
    expect(sheets.map(({ sheet, unchanged }) => [sheet, unchanged])).toEqual([
      ['team', 1],
      ['plan', 1],
      ['survey_figures', 1],
    ])
    for (const sheet of sheets) expect(sheet).toMatchObject({ added: [], changed: [], removed: [], issues: [] })
  },
)

test('an old workbook (.xls) is read; one without our tables is said and changes nothing', async () => {
  const old = readFileSync(new URL('../register-in/register.fixture.xls', import.meta.url))
  const { sheets, issues } = await differenceFrom(new Uint8Array(old), 'x.xls')
  expect(sheets).toEqual([])
  expect(issues.map(({ code }) => code)).toContain('sheet_unknown')
})

test.each([
  ['an empty file', new Uint8Array(), 'file_unreadable'],
  ['a cut workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'file_unreadable'],
  ['a PDF', strToU8('%PDF-1.7 x'), 'file_type_refused'],
  ['a web page', strToU8('<html><table></table></html>'), 'file_type_refused'],
])('%s is refused and says so', async (_, bytes, code) => {
  const error = await readWorkbenchInThread(bytes, 'x.xlsx').catch((thrown: unknown) => thrown)
  expect(error instanceof Problem ? error.code : error).toBe(code)
})

test('a zip bomb is refused before it is unpacked, too many rows while they are read', async () => {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }] }))
  const bomb = zipSync({ ...parts, 'xl/media/big.bin': new Uint8Array(120 * 1_048_576) }, { level: 1 })
  await expect(readWorkbenchInThread(bomb, 'x.xlsx')).rejects.toMatchObject({ code: 'file_too_large' })
  const long = await workbook({ rows: Array.from({ length: 20_002 }, (_, index) => [index]) })
  await expect(readWorkbenchInThread(long, 'x.xlsx')).rejects.toMatchObject({ code: 'file_too_large' })
})
