import type { LawText } from '../rulebook/law-text.schema.ts'
import { lawChain } from '../rulebook/law-text.schema.ts'
import type { ReportStyle, ReportVariant } from '../report/report-document.schema.ts'
import type { ReportTemplate, SectionInForce } from '../report/report-template-in-force.schema.ts'
import type { ReportSection, ReportTemplateFile } from '../report/report-template.schema.ts'
import type { DatedEntry } from './dated-entry.schema.ts'
import type { EntryInForce, LawQuestion } from './entries-on.ts'
import { entriesOn } from './entries-on.ts'

/** A law with its template of the report. */
export type LawWithTemplate = LawText & { readonly reportTemplate: ReportTemplateFile }

const PLAIN_STYLE: ReportStyle = {
  titleFont: '方正小标宋简体',
  headingFont: '黑体',
  bodyFont: '仿宋_GB2312',
  latinFont: 'Times New Roman',
  titleSize: 22,
  bodySize: 14,
  linePitch: 26,
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
}

/**
 * The template of the report under a law on a day: sections, cover and titles of the law and all it inherits, a narrower
 * law's in the place of the one with the same id; the style is the nearest law's.
 * @throws Problem `law_unknown`.
 */
export function reportTemplateOn(laws: readonly LawWithTemplate[], question: LawQuestion): ReportTemplate {
  const every = <E extends DatedEntry>(pick: (file: ReportTemplateFile) => readonly E[]) =>
    entriesOn(laws, question, ({ reportTemplate }) => pick(reportTemplate))
  const demands = every((file) => file.demands)
  const titles = new Map(every((file) => file.titles).map(({ id, title }) => [id, title]))
  const titleOf = (variant: ReportVariant) => titles.get(variant) ?? '清洁生产审核报告'
  return {
    law: question.law,
    on: question.on,
    titles: { evaluation: titleOf('evaluation'), acceptance: titleOf('acceptance') },
    cover: every((file) => file.cover).map(({ id, label, value }) => ({ id, label, value })),
    style: styleOf(every((file) => file.styles).at(-1)),
    sections: every((file) => file.sections)
      .sort((a, b) => compareOrders(a.order, b.order))
      .map((section) => {
        const own = demands.filter(({ sections }) => sections.includes(section.id)).map(({ clause }) => clause)
        return sectionInForce(section, own)
      }),
    demands: demands.map(({ id, clause, title, sections }) => {
      return { id, clause, cited: citedAs(lawChain(laws, question.law), clause), title, sections }
    }),
  }
}

/** Places of sections number by number: `2` before `2.30` before `2.35` before `10`. */
function compareOrders(a: string, b: string): number {
  const [one, other] = [a.split('.').map(Number), b.split('.').map(Number)]
  const length = Math.max(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? -1) - (other[at] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

function sectionInForce(section: EntryInForce<ReportSection>, demanded: readonly string[]): SectionInForce {
  const { id, order, title, isNumbered, variants, parts, guidance, mark, clause, basis, reading, origin } = section
  const clauses = [...demanded, ...(clause === undefined ? [] : [clause]), ...basis]
  return {
    id,
    level: order.split('.').length,
    title,
    isNumbered,
    variants,
    parts,
    guidance: guidance ?? null,
    mark,
    clauses: [...new Set(clauses)],
    reading: reading ?? null,
    origin,
  }
}

/** A clause as a report cites it: 《办法》第十三条（六）; its id where it is not among the laws. */
function citedAs(chain: readonly LawText[], id: string): string {
  const clause = chain.flatMap(({ clauses }) => clauses).find((each) => each.id === id)
  const document = chain.flatMap(({ documents }) => documents).find((each) => each.id === clause?.document)
  if (clause === undefined || document === undefined) return id
  return `《${document.title}》${clause.article}`.slice(0, 300)
}

function styleOf(entry: ReportTemplateFile['styles'][number] | undefined): ReportStyle {
  if (entry === undefined) return PLAIN_STYLE
  const { titleFont, headingFont, bodyFont, latinFont, titleSize, bodySize, linePitch, margins } = entry
  return { titleFont, headingFont, bodyFont, latinFont, titleSize, bodySize, linePitch, margins }
}
