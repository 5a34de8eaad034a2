import { expect, test } from 'vitest'
import { findWords } from './find-words.ts'
import { WORD_RULES } from './word-rules.ts'

const find = (file: string, text: string): string[] => findWords(file, text, WORD_RULES)

test('a place in code is refused, in law data and in tests it is not', () => {
  expect(find('packages/core/src/scope/decide.ts', "const law = 'shanxi-2022'")).toHaveLength(1)
  expect(find('packages/law/src/load-law.ts', "const law = 'shanxi-2022'")).toEqual([])
  expect(find('packages/core/src/scope/decide.test.ts', "const law = 'shanxi-2022'")).toEqual([])
})

test('a clause may be cited in a comment and not in code', () => {
  expect(find('packages/application/src/list.ts', '/** XJ05-09a: the list. */')).toEqual([])
  expect(find('packages/application/src/list.ts', "const clause = 'XJ05-09a'")).toHaveLength(1)
})

test('the finding names the line and what to write instead', () => {
  const [finding] = find('packages/store/src/x.ts', ['first', ['// audit', 'log'].join('_')].join('\n'))
  expect(finding).toContain('packages/store/src/x.ts:2')
  expect(finding).toContain('journal')
})

test('a path of one machine is found in every kind of file', () => {
  expect(find('docs/page.md', ['see ', 'tmp', 'folder'].join('/'))).toHaveLength(1)
  expect(find('docs/page.md', 'see docs/tmp/folder')).toEqual([])
})
