import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlock, parseBlock } from './paste.ts'

test('a block from a spreadsheet is read cell by cell, also texts with line ends and quotes', () => {
  expect(parseBlock('王芳\t厂长\r\n李明\t"第一行\n第二行"\r\n')).toEqual([
    ['王芳', '厂长'],
    ['李明', '第一行\n第二行'],
  ])
  expect(parseBlock('"说""好"""\t')).toEqual([['说"好"', '']])
})

test('a single value is no block', () => {
  expect([isBlock('12,345'), isBlock('a\tb'), isBlock('a\nb'), isBlock('a\n')]).toEqual([false, true, true, false])
})

test('what a spreadsheet writes reads back, whatever stands in the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '\t', '\n', '"', '王', ' ') })
  const write = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const block = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    .filter((rows) => (rows.at(-1) ?? []).some((one) => one.trim() !== ''))
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseBlock(rows.map((row) => row.map(write).join('\t')).join('\n'))).toEqual(rows)
    }),
  )
})
