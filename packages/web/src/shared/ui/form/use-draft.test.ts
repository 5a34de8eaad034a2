import { expect, test } from 'vitest'
import { readDraft } from './use-draft.ts'

const empty = { medium: '', on: '2026-03-01' }

test('what was typed before a reload is put back over the empty form', () => {
  expect(readDraft('{"medium":"新疆日报"}', empty)).toEqual({ medium: '新疆日报', on: '2026-03-01' })
})

test('fields the form no longer has, and values that are no text, are dropped', () => {
  expect(readDraft('{"medium":3,"gone":"x"}', empty)).toEqual(empty)
})

test('an unreadable draft is an empty form', () => {
  expect(readDraft('{', empty)).toEqual(empty)
  expect(readDraft('null', empty)).toEqual(empty)
  expect(readDraft(null, empty)).toEqual(empty)
})
