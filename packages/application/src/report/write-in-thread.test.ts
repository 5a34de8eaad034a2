import { CAN_MAKER, aReport } from '@qingshen/core/report/report.fixture'
import { expect, test } from 'vitest'
import type { ReportSource } from './report-source.ts'
import { writeInThread } from './write-in-thread.ts'

function aSource(enterprise: string): ReportSource {
  const { method, template, subject } = aReport(CAN_MAKER)
  const rows = [...CAN_MAKER.values()].flat()
  const beside = { system: null, earlier: [] }
  return { revision: 1, rows, method, beside, template, subject: { ...subject, enterprise } }
}

test('thirty who look at reports at once each get their own', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `第 ${index + 1} 家制罐厂`)
  const written = await Promise.all(names.map((name) => writeInThread(aSource(name), ['evaluation'])))
  expect(written.map(([document], at) => document?.cover.some(({ text }) => text === names[at]))).toEqual(
    names.map(() => true),
  )
})

test('a report that cannot be written fails alone; those behind it are written', async () => {
  const broken = { ...aSource('坏的'), template: null } as unknown as ReportSource
  const [before, failed, after] = await Promise.allSettled([
    writeInThread(aSource('前'), ['evaluation']),
    writeInThread(broken, ['evaluation']),
    writeInThread(aSource('后'), ['evaluation', 'acceptance']),
  ])
  expect([before.status, failed.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  if (after.status !== 'fulfilled') return
  expect(after.value.map(({ variant }) => variant)).toEqual(['evaluation', 'acceptance'])
})
