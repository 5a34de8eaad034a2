import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { ReportVariantSchema } from '@qingshen/core/report/report-document.schema'
import type { Finding } from './finding.ts'
import type { Chain } from './resolve-law.ts'

/**
 * What is inconsistent in the template of the report: sections demanded, or said to answer a part of the submission, that
 * nobody describes, sections below a chapter
 * that is not there, two in one place, a part shown twice, no title or style at all.
 */
export function checkReportTemplate(law: CompiledLaw, chain: Chain): readonly Finding[] {
  const at = (path: string, message: string): Finding => ({ file: `${law.id}/report-template.yaml`, path, message })
  const sections = new Map(
    chain.toReversed().flatMap(({ reportTemplate }) => reportTemplate.sections.map((each) => [each.id, each] as const)),
  )
  const all = [...sections.values()]
  const orders = new Set(all.map(({ order }) => order))
  const titles = new Set(chain.flatMap(({ reportTemplate }) => reportTemplate.titles.map(({ id }) => id)))
  return [
    ...law.reportTemplate.demands.flatMap((demand) =>
      demand.sections.filter((id) => !sections.has(id)).map((id) => at(demand.id, `没有编号为“${id}”的章节。请改正。`)),
    ),
    ...law.submission.parts.flatMap(({ id, answeredBy }) =>
      answeredBy
        .filter((section) => !sections.has(section))
        .map((section) => ({
          file: `${law.id}/submission.yaml`,
          path: id,
          message: `报告模板里没有编号为“${section}”的章节。请改正。`,
        })),
    ),
    ...law.reportTemplate.sections.flatMap((section) => [
      ...(orders.has(section.order.split('.').slice(0, -1).join('.')) || !section.order.includes('.')
        ? []
        : [at(section.id, `位置“${section.order}”所在的上一级章节不存在。请改正。`)]),
      ...(all.some(({ id, order }) => id !== section.id && order === section.order)
        ? [at(section.id, `位置“${section.order}”有两个章节。请改为不同的位置。`)]
        : []),
      ...section.parts
        .filter((part, index) => section.parts.indexOf(part) !== index)
        .map((part) => at(section.id, `内容“${part}”在同一节中写了两次。请去掉一处。`)),
    ]),
    ...ReportVariantSchema.options
      .filter((variant) => !titles.has(variant))
      .map((variant) => at('/titles', `没有“${variant}”的报告名称。请补上。`)),
    ...(chain.some(({ reportTemplate }) => reportTemplate.styles.length > 0)
      ? []
      : [at('/styles', '没有报告的式样（字体、字号、页边距）。请补上。')]),
  ]
}
