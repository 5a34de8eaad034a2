import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './file-name.ts'

test('ordinary names stay as they are', () => {
  for (const name of ['监测报告.pdf', '2026年 第3季度（终稿）.docx', 'a.b.c.xlsx', '照片.JPG']) {
    expect(safeFileName(name)).toBe(name)
  }
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\报告.pdf', '报告.pdf'],
  ['报告\u202Efdp.exe', '报告fdp.exe'],
  ['报\u0000告\r\n.pdf', '报告.pdf'],
  ['a\u200Bb\uFEFF.pdf', 'ab.pdf'],
  ['.htaccess', 'htaccess'],
  ['..', '未命名'],
  ['', '未命名'],
  ['   .pdf', 'pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['a<b>:"c|?*.pdf', 'a_b___c___.pdf'],
  ['e\u0301.pdf', 'é.pdf'],
  ['尾巴. ', '尾巴'],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept)
})

test('a name of 300 characters is shortened and keeps its extension', () => {
  const kept = safeFileName(`${'长'.repeat(296)}.pdf`)
  expect(kept).toBe(`${'长'.repeat(116)}.pdf`)
  expect(Array.from(safeFileName('𠀀'.repeat(300)))).toHaveLength(120)
})

test('a name that pretends another type than its content gets the true one', () => {
  expect(safeFileName('报告.exe', ['pdf'])).toBe('报告.exe.pdf')
  expect(safeFileName('报告\u202Efdp.exe', ['pdf'])).toBe('报告fdp.exe.pdf')
  expect(safeFileName('照片.JPEG', ['jpg', 'jpeg'])).toBe('照片.JPEG')
  expect(safeFileName('照片', ['jpg', 'jpeg'])).toBe('照片.jpg')
})

test('whatever is given, the name is one visible, bounded segment, and stays itself', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('/', '\\', '..', '.', ' ', '\u202e', 'con', '.pdf', '\ud800', '\n'),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom([], ['pdf'], ['jpg', 'jpeg']), (pieces, extensions) => {
      const name = safeFileName(pieces.join(''), extensions)
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069<>:"|?*]/u)
      expect(name).toMatch(/^[^\s.].*$/su)
      expect(Array.from(name).length).toBeLessThanOrEqual(121)
      expect(safeFileName(name, extensions)).toBe(name)
    }),
  )
})
