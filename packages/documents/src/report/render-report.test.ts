import { aLargeReport, aReport, aTable, text } from '@qingshen/testing/report-builders'
import { expect, test } from 'vitest'
import { makeReport } from './make-report.ts'
import { seePdf, wordParts } from './read-back.fixture.ts'
import { renderReport } from './render-report.ts'

const createdOn = '2026-11-22'

test('a report is made in a thread, in the forms that are asked for, as it would be made here', async () => {
  const document = aReport([{ kind: 'paragraph', runs: [text('正文')] }, aTable('t', '表1', { columns: 3, rows: 3 })])
  const both = await renderReport({ document, formats: ['docx', 'pdf'], createdOn })
  const here = await makeReport({ document, formats: ['pdf'], createdOn })
  expect(Buffer.compare(both.pdf ?? new Uint8Array(), here.pdf ?? new Uint8Array(1))).toBe(0)
  expect(wordParts(both.docx ?? new Uint8Array()).get('word/document.xml')).toContain('正文')
  expect(here.docx).toBeNull()
  expect((await renderReport({ document, formats: ['docx'], createdOn })).pdf).toBeNull()
})

test('several reports are made at once, and nothing of one is found in another', async () => {
  const marks = ['甲', '乙', '丙']
  const made = await Promise.all(
    marks.map((mark) => renderReport({ document: aLargeReport(mark, 1), formats: ['pdf'], createdOn })),
  )
  for (const [at, { pdf, pages }] of made.entries()) {
    const seen = await seePdf(pdf ?? new Uint8Array())
    expect(seen.pages).toHaveLength(pages)
    for (const [other, mark] of marks.entries()) expect(seen.words.includes(`（${mark}）`)).toBe(other === at)
  }
})

test('a report that cannot be made does not stop the ones after it', async () => {
  const document = aReport([{ kind: 'paragraph', runs: [text('正文')] }])
  const wrong = { ...document, style: { ...document.style, margins: { top: 0, right: 400, bottom: 0, left: 0 } } }
  const failing = renderReport({ document: wrong, formats: ['pdf'], createdOn: 'never' })
  const next = renderReport({ document, formats: ['pdf'], createdOn })
  await expect(failing).rejects.toThrow('report-thread')
  expect((await next).pages).toBe(2)
})
