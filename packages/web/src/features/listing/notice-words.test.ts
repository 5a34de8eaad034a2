import { expect, test } from 'vitest'
import { articleText, numbered, sentence } from './notice-words.ts'

test('a clause is cited by document and article, or by its id where the document is not known', () => {
  const clause = { clause: 'XJ05-08a', document: '审核办法', article: '第八条（一）', wording: null }
  expect(articleText(clause)).toBe('《审核办法》第八条（一）')
  expect(articleText({ ...clause, document: null, article: null })).toBe('XJ05-08a')
})

test('sentences end once, also after a quotation', () => {
  expect(sentence('应当审核')).toBe('应当审核。')
  expect(sentence('依据：“应当审核。”')).toBe('依据：“应当审核。”')
})

test('one text stands without a number', () => {
  expect(numbered(['甲'])).toEqual(['甲'])
  expect(numbered(['甲', '乙'])).toEqual(['1.甲', '2.乙'])
})
