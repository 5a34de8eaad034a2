import { expect, test } from 'vitest'
import { asRaw, differenceOf, idOf, present, rawOf, tablesOf, wholeDifference } from './excel.fixture.ts'
import { NOT_APPLICABLE } from '../sheet.ts'

const LEADER = present('team', 1, { name: '王芳', team_role: 'leader', post: '厂长', duties: '统筹', hours: '40' })
const MEMBER = present('team', 2, { name: '李强', team_role: 'member', post: '车间主任', duties: '实测', hours: '0' })
const TEAM = [LEADER, MEMBER]
const COAL = present('survey_items', 10, { kind: 'energy', name: '原煤', unit: 't' })
const FIGURE = present('survey_figures', 11, { item: idOf(10), year: '2024', amount: '1200.5', source: '能源台账' })
const SURVEY = [COAL, FIGURE]

test('cells that were changed are the difference, each with its address, before and after', () => {
  const { changed, added, removed, unchanged } = differenceOf(
    rawOf(TEAM, 'team', { F2: '１，０５０ h', B3: '副组长' }),
    TEAM,
  )
  expect({ added, removed, unchanged }).toEqual({ added: [], removed: [], unchanged: 0 })
  expect(changed.map(({ name, line, version, fields }) => [name, line, version, fields])).toEqual([
    ['王芳', 2, 1, [field('hours', '应投入的时间', 'F2', ['40', '1050'])]],
    [
      '李强',
      3,
      1,
      [{ ...field('team_role', '审核小组职务', 'B3', ['member', 'deputy']), beforeText: '组员', afterText: '副组长' }],
    ],
  ])
})

function field(id: string, title: string, cell: string, [before, after]: [string | null, string | null]) {
  const texts = { beforeText: before ?? '', afterText: after ?? '' }
  return { field: id, title, cell, before, after, isConflict: false, ...texts }
}

test('trap 10: an emptied cell clears, a zero is zero, and what does not apply is neither', () => {
  const raw = rawOf(SURVEY, 'survey_figures', { C2: { text: '0', numeric: true }, F2: '不适用', E2: '' })
  const { changed, added } = differenceOf(raw, SURVEY)
  expect(changed[0]?.fields.map((each) => [each.field, each.before, each.after])).toEqual([
    ['amount', '1200.5', '0'],
    ['source', '能源台账', null],
  ])
  expect(added[0]?.fields.map((each) => [each.field, each.after])).toEqual([
    ['item', idOf(10)],
    ['year', '2025'],
    ['amount', NOT_APPLICABLE],
  ])
})

test.each(['#NUM!', '#REF!', '#DIV/0!', '#VALUE!', '#N/A', '#NAME?'])(
  'trap 17: %s is refused with the address of its cell, and the other cells of the row go on',
  (value) => {
    const raw = rawOf(TEAM, 'team', { F2: { text: value, flaw: 'error_value' }, D2: '化工' })
    const { changed, issues } = differenceOf(raw, TEAM)
    expect(changed.map(({ fields }) => fields.map((each) => each.field))).toEqual([['specialty']])
    expect(issues).toMatchObject([{ severity: 'error', cell: 'F2' }])
    expect(issues[0]?.message).toContain(value)
  },
)

test('moved, missing and unknown columns are recognised by their heads', () => {
  const raw = {
    name: '小组',
    rows: [
      { row: 1, cells: [{ text: '某某公司清洁生产审核小组' }] },
      { row: 3, cells: ['电话', '应投入的时间（h）', '姓 名', '审核小组职务'].map((text) => ({ text })) },
      { row: 6, cells: ['138', '8', '赵敏', '组员'].map((text) => ({ text })) },
      { row: 7, cells: ['139', '41', '王芳', '组长'].map((text) => ({ text })) },
      { row: 9, cells: ['电话', '应投入的时间（h）', '姓 名', '审核小组职务'].map((text) => ({ text })) },
      { row: 30, cells: [{ text: '制表：王芳' }, { text: '审核：' }, { text: '第 1 页 共 1 页' }] },
    ],
  }
  const { sheet, tab, added, changed, removed, issues } = differenceOf(raw, TEAM)
  expect([sheet, tab, removed]).toEqual(['team', '小组', []])
  expect(added.map(({ name, line, position, fields }) => [name, line, position, fields.length])).toEqual([
    ['赵敏', 6, 3, 3],
  ])
  expect(changed.map(({ name, fields }) => [name, fields.map(({ after }) => after)])).toEqual([['王芳', ['41']]])
  expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['head_unknown', 'A3'],
    ['head_missing', null],
  ])
})

test('a head with another unit is refused, not converted in silence', () => {
  const raw = rawOf(TEAM, 'team', { F1: '应投入的时间（d）', F2: '5' })
  const { changed, issues } = differenceOf(raw, TEAM)
  expect(changed).toEqual([])
  expect(issues).toContainEqual(expect.objectContaining({ code: 'head_unit', cell: 'F1' }))
})

test.each(['折旧年限（年）', '折旧年限'])('a head is read with its unit and as files of before had it: %s', (head) => {
  const option = present('options', 3, { name: '回收冷凝水', content: '回收' })
  const study = present('option_studies', 4, { option: idOf(3), depreciation_years: '8' })
  const rows = [option, study]
  const { cells = [] } = rawOf(rows, 'option_studies').rows[0] ?? {}
  const place = cells.findIndex(({ text }) => text === '折旧年限（年）')
  const column = String.fromCharCode(65 + place)
  const raw = rawOf(rows, 'option_studies', { [`${column}1`]: head, [`${column}2`]: '10 年' })
  const { changed, issues } = differenceOf(raw, rows)
  expect(issues).toEqual([])
  expect(changed.map(({ fields }) => fields.map(({ after }) => after))).toEqual([['10']])
})

test('a new row whose key or required cells were refused says so; faults elsewhere, and in known rows, do not count', () => {
  const raw = rawOf(SURVEY, 'survey_figures', {
    A3: '能源消耗 / 天然气',
    C2: '#REF!',
    C3: '12',
    A4: '能源消耗 / 原煤',
    C4: '1',
  })
  const figures = wholeDifference([raw], SURVEY).sheets.flatMap(({ added }) => added)
  const faults = new Map(figures.map(({ line, faults: own }) => [line, own]))
  expect(faults.get(3)).toEqual([expect.stringContaining('A3（项目）：“现状调查项目”里没有叫“能源消耗 / 天然气”的行')])
  const team = rawOf(TEAM, 'team', { A4: '孙丽', B4: '组员', F4: '约十', A5: '周明', B5: '门卫', E5: '实测' })
  expect(differenceOf(team, TEAM).added.map(({ name, faults: own }) => [name, own.length])).toEqual([
    ['孙丽', 0],
    ['周明', 1],
  ])
})

test('merged cells, formulas, hidden rows, serial days and units in cells are taken or refused, and said', () => {
  const plan = present('plan', 1, { phase: '1', content: '动员', finish_on: '2026-03-01' })
  const raw = rawOf([plan], 'plan', {
    C2: { text: '46100', numeric: true, formula: true },
    D2: { text: 'D1:D2', flaw: 'merged' },
  })
  const hidden = { ...raw, rows: raw.rows.map((row) => (row.row === 2 ? { ...row, hidden: true as const } : row)) }
  const { changed, issues } = differenceOf(hidden, [plan])
  expect(changed[0]?.fields.map(({ after }) => after)).toEqual(['2026-03-19'])
  expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['formulas', 'C2'],
    ['hidden_rows', null],
    ['serial_day', 'C2'],
    ['merged', 'D2'],
  ])
  const units = rawOf(SURVEY, 'survey_figures', { C2: '1,300 t', F2: '7 kg' })
  const survey = differenceOf(units, SURVEY)
  expect(survey.changed[0]?.fields[0]?.after).toBe('1300')
  expect(survey.issues).toMatchObject([{ code: 'bad_value', cell: 'F2' }])
})

test('only cells the file changed count: what others changed since is left, what both changed is a conflict', () => {
  const raw = rawOf(TEAM, 'team', { C2: '总经理', F2: '60' })
  const now = { ...LEADER, version: 3, revision: 2000, changedBy: '李强' }
  const since = {
    ...now,
    fields: { ...LEADER.fields, specialty: '环境工程', post: '副厂长' },
    fieldVersions: { ...LEADER.fieldVersions, specialty: 2, post: 3 },
  }
  const { changed } = differenceOf(raw, [since, MEMBER])
  expect(changed).toMatchObject([{ version: 3, changedBy: '李强' }])
  expect(changed[0]?.fields.map((each) => [each.field, each.before, each.after, each.isConflict])).toEqual([
    ['post', '副厂长', '总经理', true],
    ['hours', '40', '60', false],
  ])
})

test('rows that are gone from the file are proposed for removal, rows entered since are not', () => {
  const raw = rawOf(TEAM, 'team')
  const without = { ...raw, rows: raw.rows.slice(0, 2) }
  const since = present('team', 3, { name: '新人' }, { revision: 1001 })
  const touched = { ...MEMBER, version: 2, revision: 1002 }
  const { removed } = differenceOf(without, [LEADER, touched, since])
  expect(removed).toEqual([{ id: idOf(2), version: 2, name: '李强', isConflict: true }])
})

test('a copied line is a new row, a row removed by others is said, rows of another audit are found by their key', () => {
  const raw = rawOf(TEAM, 'team')
  const mark = raw.rows[1]?.cells.at(-1)
  const copied = rawOf(TEAM, 'team', { A4: '孙丽', C4: '财务', ...(mark === undefined ? {} : { G4: mark }) })
  const copy = differenceOf(copied, TEAM)
  expect(copy.added.map(({ name }) => name)).toEqual(['孙丽'])
  expect(copy.issues).toMatchObject([{ code: 'copied_row' }])
  const gone = differenceOf(rawOf(TEAM, 'team', { A2: '王方' }), [MEMBER], [LEADER.id])
  expect(gone).toMatchObject({ added: [], changed: [], issues: [{ code: 'row_gone' }] })
  const elsewhere = TEAM.map((row, index) => ({ ...row, id: idOf(500 + index) }))
  const other = differenceOf(rawOf(TEAM, 'team', { F2: '41' }), elsewhere)
  expect(other.changed.map(({ id }) => id)).toEqual([idOf(500)])
  expect([other.added, other.unchanged]).toEqual([[], 1])
})

test('references are names, also of rows that the same file adds', () => {
  const layer = present('layers', 1, { name: '水', kind: 'water', unit: 'm3' })
  const unit = present('process_units', 2, { name: '反应釜' })
  const rows = [layer, unit]
  const units = rawOf(rows, 'process_units', { A3: '离心机' })
  const flows = rawOf(rows, 'flows', { A2: '水', B2: '母液', C2: '反应釜', D2: '离心机', A3: '油', B3: '回收油' })
  const { sheets } = wholeDifference([flows, units], rows)
  const added = sheets.find(({ sheet }) => sheet === 'process_units')?.added[0]
  const [mother] = sheets.find(({ sheet }) => sheet === 'flows')?.added ?? []
  expect(mother?.fields.map((each) => [each.field, each.after, each.afterText])).toEqual([
    ['layer', layer.id, '水'],
    ['name', '母液', '母液'],
    ['from', unit.id, '反应釜'],
    ['to', added?.id, '离心机'],
  ])
  expect(sheets.flatMap(({ issues }) => issues)).toMatchObject([{ code: 'no_such_name', cell: 'A3' }])
})

test('years are heads of the table and rows of the audit: a new column is a new year', () => {
  const raw = rawOf(SURVEY, 'survey_figures')
  expect(raw.rows[0]?.cells.map(({ text }) => text).slice(0, 5)).toEqual([
    '项目',
    '单位',
    '2024年',
    '2024年 数据来源',
    '2024年 出处',
  ])
  const wider = raw.rows.map(({ row, cells }) => ({
    row,
    cells: [...cells, { text: row === 1 ? '２０３１ 年' : '99' }],
  }))
  const { added } = differenceOf({ ...raw, rows: wider }, SURVEY)
  expect(added.map(({ name, fields }) => [name, fields.map(({ after }) => after)])).toEqual([
    ['能源消耗 / 原煤 / 2031', [idOf(10), '2031', '99']],
  ])
})

test('XJ05-13a: worksheets 1-1 and 1-2 are printed with their official columns and numbers', () => {
  const tables = new Map(tablesOf([]).map((table) => [table.sheet, table]))
  expect(tables.get('team')).toMatchObject({ official: true, name: '表1-1 审核小组成员表' })
  expect(tables.get('team')?.heads.map(({ text }) => text)).toEqual([
    '姓名',
    '审核小组职务',
    '来自部门及职务职称',
    '专业',
    '职责',
    '应投入的时间（h）',
  ])
  expect(tables.get('plan')?.heads.map(({ text }) => text)).toEqual([
    '阶段',
    '工作内容',
    '完成时间',
    '责任部门及负责人',
    '考核部门及人员',
    '产出',
  ])
  expect([...tables.values()].filter(({ official }) => official).map(({ sheet }) => sheet)).toEqual(['team', 'plan'])
})

test('a renamed tab is known by its mark, a strange one is said, the same sheet twice too', () => {
  const raw = rawOf(TEAM, 'team', { F2: '1' })
  const { sheets, issues } = wholeDifference(
    [{ ...raw, name: 'Sheet1' }, raw, { name: '通讯录', rows: [{ row: 1, cells: [{ text: '电话' }] }] }],
    TEAM,
  )
  expect(sheets.map(({ sheet, tab }) => [sheet, tab])).toEqual([['team', 'Sheet1']])
  expect(issues.map(({ code }) => code)).toEqual(['sheet_twice', 'sheet_unknown'])
  expect(wholeDifference([], TEAM).issues).toMatchObject([{ code: 'no_sheet' }])
})

test('every exchanged sheet has a name of its own that a workbook takes', () => {
  const names = tablesOf([]).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u)
  expect(asRaw(tablesOf([])[0] as never).rows).toHaveLength(1)
})
