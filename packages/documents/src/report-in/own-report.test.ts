import { buildReport } from '@qingshen/core/report/build-report'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { CAN_MAKER, aReport } from '@qingshen/core/report/report.fixture'
import { compareReport } from '@qingshen/core/report-reading/compare-report'
import { expect, test } from 'vitest'
import { makeReport } from '../report/make-report.ts'
import { readReportFile } from './read-report-file.ts'

const input = aReport(CAN_MAKER)
const whose = { name: input.subject.enterprise, code: input.subject.code }

test.each([
  ['evaluation', 'docx'],
  ['acceptance', 'docx'],
  ['evaluation', 'pdf'],
  ['acceptance', 'pdf'],
] as const)('every number of our own report is read back and agrees (%s, %s)', async (variant: ReportVariant, form) => {
  const document = buildReport(input, variant)
  const bytes = (await makeReport({ document, formats: [form], createdOn: '2026-11-22' }))[form]
  const read = await readReportFile(bytes ?? new Uint8Array(), `报告.${form}`)
  const { figures, leftOut, contradictions } = compareReport(read, document, whose)
  const others = figures.filter(({ outcome }) => outcome !== 'agrees')
  expect(
    others.map(({ key, outcome, printed }) => [key, outcome, printed.map(({ text, place }) => [text, place.quote])]),
  ).toEqual([])
  const kinds = new Set(figures.map(({ key }) => key.split(':').slice(0, 2).join(':')))
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'system:weight',
      'system:benchmark',
      'law:coal_factor',
      'measured:coal_factor',
      'law:carbon_factor',
    ]),
  )
  expect(leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['day', 'words', 'sentence']))
  expect(contradictions).toEqual([])
})
