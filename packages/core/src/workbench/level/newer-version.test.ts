import { expect, test } from 'vitest'
import { emptyDraft, emptyRow } from '../../indicator/draft/system-draft.schema.ts'
import type { DraftRow, SystemDraft } from '../../indicator/draft/system-draft.schema.ts'
import { versionChange } from '../../indicator/draft/version-change.ts'
import { anAudit } from '../workbench.fixture.ts'
import { NEWER } from './level.fixture.ts'
import { unfitRows } from './newer-version.ts'

function systemOf(rows: readonly (Partial<DraftRow> & { id: string })[], more: Partial<SystemDraft> = {}): SystemDraft {
  const indicators = rows.map((row) => ({ ...emptyRow(row.id, row.id), title: row.id, weight: '0.5', ...row }))
  const group = { key: 'g', id: 'g', part: '' as const, title: '能源', weight: '1', indicators }
  return { ...emptyDraft('levels', '体系'), groups: [group], ...more }
}
const variable = (id: string) => ({ id, title: id, countOf: '', from: '', to: '', isWhole: false })

test('a later version: what is left out, what is asked otherwise, and what differs', () => {
  const before = systemOf([{ id: 'a', unit: 'kg/t', I: '≤1' }, { id: 'b' }, { id: 'c', title: '水 耗' }], {
    variables: [variable('n'), variable('m')],
  })
  const after = systemOf([{ id: 'a', unit: 'kgce/t', I: '≤2' }, { id: 'c', title: '水耗' }, { id: 'd' }], {
    variables: [variable('m')],
  })
  const change = versionChange(before, after)
  expect(change).toMatchObject({ gone: ['b'], redefined: [{ id: 'a', fields: ['单位'] }], goneVariables: ['n'] })
  expect(change.differences.map(({ where, field }) => `${where} ${field}`)).toEqual([
    '体系 变量',
    'b b 整行',
    'a a 单位',
    'a a Ⅰ级基准值',
    'c 水耗 二级指标',
    'd d 整行',
  ])
  expect(versionChange(before, before)).toEqual({ differences: [], gone: [], redefined: [], goneVariables: [] })
})

test('of the values entered those are listed that do not fit the newer version; the others stay unnamed', () => {
  const newer = { ...NEWER, gone: ['b'], redefined: [{ id: 'a', fields: ['单位'] }], goneVariables: ['n'] }
  const audit = anAudit({
    level_values: {
      one: { indicator: 'a', before: '1' },
      two: { indicator: ' b ', before: '2' },
      three: { indicator: 'c', before: '3' },
    },
    level_variables: { n: { variable: 'n', before: '1' }, m: { variable: 'm', before: '1' } },
  })
  expect(unfitRows(audit, newer).map(({ id, kind, fields }) => [id, kind, ...fields])).toEqual([
    ['a', 'redefined', '单位'],
    ['b', 'gone'],
    ['n', 'gone'],
  ])
  const empty = anAudit({ level_values: { one: { indicator: 'a' } } })
  expect(unfitRows(empty, newer)).toEqual([])
})
