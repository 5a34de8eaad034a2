// @vitest-environment jsdom
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { emptyDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { beforeEach, expect, test } from 'vitest'
import {
  addGroup,
  addRow,
  moveRow,
  pasteCells,
  removeRow,
  setCell,
  setGroup,
  setVerified,
  setWeights,
} from './draft-edits.ts'
import { afterSaved, changed, keepEditing, keptEditing, mergedWith, opened, replacedBy, undone } from './editing.ts'

const DETAIL = {
  ref: 'own:00000000-0000-4000-8000-000000000001',
  state: 'draft',
  version: 3,
  content: emptyDraft('levels', '体系'),
} as SystemDetail

beforeEach(() => sessionStorage.clear())

const titled = (title: string) => ({ ...DETAIL.content, title })

test('what is typed while something is saved waits, and is saved next', () => {
  const typed = changed(opened(DETAIL), titled('甲'))
  expect(typed.saving).toEqual({ kind: 'waiting' })
  const sending = { ...typed, saving: { kind: 'saving' } as const }
  const more = changed(sending, titled('乙'))
  expect(afterSaved(more, typed.draft, 4)).toMatchObject({
    version: 4,
    saving: { kind: 'waiting' },
    draft: { title: '乙' },
  })
  expect(afterSaved(sending, typed.draft, 4)).toMatchObject({ version: 4, saving: { kind: 'saved' } })
  expect(undone(more).draft.title).toBe('甲')
})

test('trap 8: of two people who save, the second puts both together; the same cell has to be chosen', () => {
  const news = { ...DETAIL, version: 4, content: { ...titled('别人的'), source: '公告' } }
  const other = mergedWith(changed(opened(DETAIL), { ...DETAIL.content, isFictitious: true }), news)
  expect(other).toMatchObject({ version: 4, saving: { kind: 'waiting' }, conflicts: [] })
  expect(other.draft).toMatchObject({ title: '别人的', source: '公告', isFictitious: true })
  const same = mergedWith(changed(opened(DETAIL), titled('我的')), news)
  expect(same).toMatchObject({ saving: { kind: 'choosing' }, conflicts: [{ mine: '我的', theirs: '别人的' }] })
  expect(changed(same, titled('再改')).saving).toEqual({ kind: 'choosing' })
})

test('what was not saved survives a reload, also when somebody else saved meanwhile', () => {
  keepEditing(DETAIL.ref, changed(opened(DETAIL), titled('没存')))
  expect(keptEditing(DETAIL)).toMatchObject({ draft: { title: '没存' }, saving: { kind: 'waiting' } })
  expect(keptEditing({ ...DETAIL, version: 5, content: titled('别人的') })).toMatchObject({
    version: 5,
    saving: { kind: 'choosing' },
  })
  expect(keptEditing({ ...DETAIL, state: 'published' })).toBeNull()
  keepEditing(DETAIL.ref, opened(DETAIL))
  expect(keptEditing(DETAIL)).toBeNull()
  sessionStorage.setItem(`draft:indicator-system.${DETAIL.ref}`, '{')
  expect(keptEditing(DETAIL)).toBeNull()
})

test('rows are added, moved, removed, marked; ids stay unlike', () => {
  const one = addRow(0)(addGroup('')(DETAIL.content))
  expect(one.groups[0]?.indicators.map(({ id }) => id)).toEqual(['1.1', '1.2'])
  const moved = moveRow(0, 1, -1)(setCell(0, 1, { title: '水耗' })(one))
  expect(moved.groups[0]?.indicators.map(({ title }) => title)).toEqual(['水耗', ''])
  expect(moveRow(0, 0, -1)(moved)).toEqual(moved)
  const fewer = addRow(0)(removeRow(0, 1)(moved))
  expect(new Set(fewer.groups[0]?.indicators.map(({ id }) => id)).size).toBe(2)
  const marked = setVerified(true)(setGroup(0, { title: '能源' })(fewer))
  expect(marked.groups[0]?.indicators.every(({ verified }) => verified)).toBe(true)
  expect(setWeights(['0.4', '0.6'], 0)(marked).groups[0]?.indicators.map(({ weight }) => weight)).toEqual([
    '0.4',
    '0.6',
  ])
})

test('of pasted benchmarks the signs say the direction; one that was stated stays', () => {
  const one = addGroup('')(DETAIL.content)
  const cells = [
    ['≥60%', '≥40%', '≥20%'],
    ['8', '9', '10'],
  ]
  const fields = ['I', 'II', 'III'] as const
  const pasted = pasteCells({ group: 0, row: 0 }, fields, cells)(one)
  expect(pasted.groups[0]?.indicators.map(({ direction }) => direction)).toEqual(['higher', ''])
  const stated = setCell(0, 0, { direction: 'lower' })(one)
  expect(pasteCells({ group: 0, row: 0 }, fields, cells)(stated).groups[0]?.indicators[0]?.direction).toBe('lower')
})

test('a table read into the draft takes its place, and undo brings back what was there', () => {
  const typed = changed(opened(DETAIL), titled('甲'))
  const replaced = replacedBy(typed, { ...DETAIL, version: 4, content: titled('乙') })
  expect(replaced).toMatchObject({ version: 4, draft: { title: '乙' }, saving: { kind: 'saved' } })
  expect(undone(replaced)).toMatchObject({ version: 4, draft: { title: '甲' }, saving: { kind: 'waiting' } })
})

test('cells of a spreadsheet are pasted to the right and downwards, new rows added', () => {
  const one = addGroup('')(DETAIL.content)
  const pasted = pasteCells(
    { group: 0, row: 0 },
    ['title', 'weight', 'direction', 'limiting'],
    [
      ['电耗', '0.4', '越小越好', '是'],
      ['水耗', '0.6', '不明', '', '多出的'],
    ],
  )(one)
  expect(pasted.groups[0]?.indicators).toMatchObject([
    { title: '电耗', weight: '0.4', direction: 'lower', limiting: true },
    { title: '水耗', weight: '0.6', direction: '', limiting: false },
  ])
})
