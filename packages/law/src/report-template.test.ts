import { reportTemplateOn } from '@qingshen/core/casework/report-template-on'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { ReportTemplateSchema } from '@qingshen/core/report/report-template-in-force.schema'
import { REPORT_PARTS } from '@qingshen/core/report/report-template.schema'
import { expect, test } from 'vitest'
import { loadLaws } from './load-law.ts'

const templateOf = (law: string, on = '2026-01-01') => reportTemplateOn(loadLaws(), { law, on })
const chaptersOf = (law: string, variant: ReportVariant) =>
  templateOf(law)
    .sections.filter((section) => section.level === 1 && section.variants.includes(variant))
    .map(({ title }) => title)

test('a report has the chapters of the manual; the report for evaluation ends after chapter 5', () => {
  const upToFive = ['前言', '筹划与组织', '预评估', '评估', '方案产生和筛选', '可行性分析']
  expect(chaptersOf('national', 'evaluation')).toEqual([...upToFive, '附件 数据检查和说明'])
  expect(chaptersOf('national', 'acceptance')).toEqual([...upToFive, '方案实施', '持续清洁生产', '附件 数据检查和说明'])
})

test('the template of every law passes the schema by which it is sent, says where it comes from, and shows every part', () => {
  for (const { id, from } of loadLaws()) {
    const template = ReportTemplateSchema.parse(templateOf(id, from))
    expect(template.sections.every(({ clauses, reading }) => clauses.length > 0 || reading !== null)).toBe(true)
    const parts = new Set(template.sections.flatMap((section) => section.parts))
    const local = new Set<string>(['clause_table'])
    expect(REPORT_PARTS.filter((part) => !parts.has(part) && !local.has(part))).toEqual([])
  }
})

test('XJ05-13f enterprise, process and results, options with benefits, implementation plan: each has its sections', () => {
  const { demands, sections } = templateOf('xinjiang-2005', '2010-01-01')
  expect(demands.map(({ title }) => title)).toEqual([
    '企业基本情况',
    '清洁生产审核过程和结果',
    '清洁生产方案汇总和效益预测分析',
    '清洁生产方案实施计划',
  ])
  expect(demands[0]?.cited).toMatch(/^《新疆.*》第十三条（六）$/)
  const inEvaluation = new Set(
    sections.filter(({ variants }) => variants.includes('evaluation')).map((section) => section.id),
  )
  for (const demand of demands) expect(demand.sections.filter((id) => !inEvaluation.has(id))).toEqual([])
  expect(sections.find(({ id }) => id === 'implementation_plan')).toMatchObject({
    origin: 'xinjiang-2005',
    clauses: ['XJ05-13f'],
    reading: 'report-contents',
  })
})

test('a local section takes the place its order gives it, the national one of the same id is gone', () => {
  const idsOf = (law: string) => templateOf(law).sections.map(({ id }) => id)
  const local = idsOf('xinjiang-2005')
  expect(local.filter((id) => id === 'implementation_plan')).toHaveLength(1)
  expect(local.indexOf('implementation_plan')).toBe(local.indexOf('predicted_effects') + 1)
  expect(idsOf('national').indexOf('implementation_plan')).toBe(idsOf('national').indexOf('implementation') + 1)
})
