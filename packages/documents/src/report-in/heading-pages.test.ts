import { Problem } from '@qingshen/core/kernel/problem'
import { expect, test } from 'vitest'
import { headingPages } from './heading-pages.ts'
import { aPdf } from './report-file.fixture.ts'

test('the headings of a PDF with the pages as they call themselves; the cover has no number', async () => {
  const text = `封面\n#pagebreak()\n#set page(numbering: "1")\n#counter(page).update(1)
= 第一章\n正文\n== 第一节\n#pagebreak()\n= 第二章`
  // as it comes from a folder of files
  expect(await headingPages(Buffer.from(aPdf(text)), 'a.pdf')).toEqual([
    { title: '第一章', level: 1, page: '1' },
    { title: '第一节', level: 2, page: '1' },
    { title: '第二章', level: 1, page: '2' },
  ])
  expect(await headingPages(aPdf('没有标题'), 'a.pdf')).toEqual([])
})

test('what is no PDF is refused with words', async () => {
  const error: unknown = await headingPages(new Uint8Array(9), 'a.pdf').catch((thrown: unknown) => thrown)
  expect(error instanceof Problem ? error.code : error).toBe('file_unreadable')
})
