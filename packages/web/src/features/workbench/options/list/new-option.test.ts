import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { answeredBy, GROUNDS, optionFor, optionFromLibrary } from './new-option.ts'

function row(id: string, fields: Record<string, string>): WorkbenchRow {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id, sheet: 'losses', position: 1, fields, ...told }
}

test('XJ05-13d an option made from a cause keeps it, its aspect and what was suggested', () => {
  const cause = row('c', { cause: '带出液多', aspect: 'process_control', suggestion: '延长滴液时间' })
  expect(optionFor(GROUNDS[0], cause)).toEqual({
    loss: 'c',
    state: 'proposed',
    aspect: 'process_control',
    content: '延长滴液时间',
  })
  expect(optionFor(GROUNDS[2], row('i', { indicator: '3.1' }))).toEqual({ indicator: 'i', state: 'proposed' })
})

test('how many options answer a row', () => {
  const counts = answeredBy([row('1', { loss: 'c' }), row('2', { loss: 'c', finding: 'f' }), row('3', {})])
  expect([...counts]).toEqual([
    ['c', 2],
    ['f', 1],
  ])
})

test('an option of the library brings its words, never amounts', () => {
  const option: LibraryOption = {
    id: 'solvent_recovery',
    title: '溶剂回收',
    content: '收集母液和冷凝液，精馏后套用。',
    aspect: 'technology',
    nature: 'reuse',
    costClass: 'high',
    effects: ['material'],
    pollutants: [],
    topics: ['material'],
    divisions: ['26'],
  }
  const made = optionFromLibrary(option, 'i')
  expect(made).toEqual({
    name: '溶剂回收',
    content: '收集母液和冷凝液，精馏后套用。',
    aspect: 'technology',
    nature: 'reuse',
    library: 'solvent_recovery',
    state: 'proposed',
    indicator: 'i',
  })
})
