import { expect, test } from 'vitest'
import { FORBIDDEN } from './border-rules.ts'
import { unseenFiles } from './unseen-files.ts'

test('a source file the checker did not read is named', () => {
  expect(unseenFiles(['a.ts'], ['a.ts', 'b.ts'])).toEqual(['b.ts'])
})

test('every border says what to do instead', () => {
  expect(FORBIDDEN.filter((rule) => rule.comment.length < 8)).toEqual([])
})
