import type {
  ExcelDifference,
  FieldDifference,
  SheetDifference,
} from '@qingshen/core/workbench/excel/excel-difference.schema'
import { expect, test } from 'vitest'
import { keyId } from '../data/key-id.ts'
import { acceptedEdits, differentRows, faultsOf, firstTaken, withNeeded } from './accepted-edits.ts'

function field(name: string, after: string | null, isConflict = false): FieldDifference {
  const texts = { beforeText: '', afterText: after ?? '' }
  return { field: name, title: name, cell: 'A2', before: null, after, ...texts, isConflict }
}

function sheet(id: string, parts: Partial<SheetDifference>): SheetDifference {
  return { sheet: id, title: id, tab: id, added: [], changed: [], removed: [], unchanged: 0, issues: [], ...parts }
}

const STATUS = { version: 3, line: 2, changedBy: '李强', changedAt: '2026-11-20T08:00:00Z' }

const DIFFERENCE: ExcelDifference = {
  issues: [],
  sheets: [
    sheet('flows', {
      added: [
        {
          id: 'f1',
          line: 4,
          name: '母液',
          position: 7,
          fields: [field('name', '母液'), field('layer', 'l1')],
          faults: [],
        },
      ],
      changed: [
        { id: 'f2', name: '水', ...STATUS, fields: [field('price', null)] },
        { id: 'f3', name: '汽', ...STATUS, fields: [field('price', '3', true)] },
      ],
      removed: [{ id: 'f4', version: 2, name: '油', isConflict: false }],
    }),
    sheet('layers', {
      added: [{ id: 'l1', line: 2, name: '水', position: 1, fields: [field('name', '水')], faults: [] }],
    }),
  ],
}

const nothing = { caseId: 'c', rowOf: () => undefined }

test('new and changed rows are taken at first, conflicts and removals only when somebody says so', () => {
  expect([...firstTaken(DIFFERENCE)]).toEqual(['f1', 'f2', 'l1'])
  expect(DIFFERENCE.sheets.flatMap(differentRows)).toEqual(['f1', 'f2', 'f3', 'f4', 'l1'])
})

test('a faulty new row is not taken by itself, nor is what needs it, near or far; each says why', () => {
  const row = (id: string, more: { to?: string; faults?: string[] }) => {
    const fields = [field('name', id), ...(more.to === undefined ? [] : [field('to', more.to)])]
    return { id, line: 2, name: id, position: 1, fields, faults: more.faults ?? [] }
  }
  const added = [
    row('far', { to: 'near' }),
    row('near', { to: 'bad' }),
    row('bad', { faults: ['B2 错'] }),
    row('ok', {}),
  ]
  const changed = [{ id: 'known', name: '汽', ...STATUS, fields: [field('layer', 'bad')] }]
  const difference = { issues: [], sheets: [sheet('layers', { added, changed })] }
  expect([...firstTaken(difference)]).toEqual(['ok'])
  const faults = faultsOf(difference)
  expect(faults.get('bad')).toEqual(['B2 错'])
  expect(faults.get('far')).toEqual(['要用到的新行“near”有问题，没有选中。'])
  expect([...withNeeded(difference, firstTaken(difference))]).toEqual(['ok'])
})

test('what a taken row refers to in the same file is taken with it', () => {
  expect([...withNeeded(DIFFERENCE, new Set(['f1']))]).toEqual(['f1', 'l1'])
  expect([...withNeeded(DIFFERENCE, new Set(['f2']))]).toEqual(['f2'])
})

test('only what was taken becomes edits, against the versions that were compared', () => {
  expect(acceptedEdits(DIFFERENCE, new Set(['f1', 'f3', 'f4']), nothing)).toEqual([
    { id: 'f1', sheet: 'flows', seen: 0, position: 7, set: { name: '母液', layer: 'l1' } },
    { id: 'f3', sheet: 'flows', seen: 3, set: { price: '3' } },
    { id: 'f4', sheet: 'flows', seen: 2, remove: true },
  ])
  expect(acceptedEdits(DIFFERENCE, new Set(), nothing)).toEqual([])
})

test('a figure of an item and year is the row it would be if it were typed, and comes back if it was removed', () => {
  const fields = [field('item', 'i1'), field('year', '2027'), field('amount', '0')]
  const added = [{ id: 'x', line: 2, name: '煤', position: 1, fields, faults: [] }]
  const difference = { issues: [], sheets: [sheet('survey_figures', { added })] }
  const id = keyId('c', 'survey_figures', 'i1', '2027')
  expect(acceptedEdits(difference, new Set(['x']), nothing)).toMatchObject([{ id, seen: 0 }])
  const row = { id, sheet: 'survey_figures', position: 1, fields: {}, version: 2, revision: 9, removed: true }
  const rowOf = () => ({ ...row, changedAt: '', changedBy: '' })
  const [edit] = acceptedEdits(difference, new Set(['x']), { caseId: 'c', rowOf })
  expect(edit).toEqual({ id, sheet: 'survey_figures', set: { item: 'i1', year: '2027', amount: '0' }, remove: false })
})
