import { AUDIT_MODES } from '../vocabulary/outcome.ts'
import type { Desk } from './desk.ts'
import { cut, openDesk } from './desk.ts'
import { PART_MAKERS } from './part-makers.ts'
import { registerRun } from './parts/register-runs.ts'
import type { Block, ReportDocument, ReportVariant } from './report-document.schema.ts'
import type { ReportInput, ReportSubject } from './report-input.ts'
import type { SectionInForce } from './report-template-in-force.schema.ts'
import type { CoverValue } from './report-template.schema.ts'

/**
 * Writes the report of an audit by the template of its law: pure, the same for the same input. Every number that comes
 * from the records is a bound figure with a key that stays the same while its row does; what is missing is a gap or a
 * dash with its reason, a zero is 0, what does not apply says so. An empty audit gives a report of gaps.
 */
export function buildReport(input: ReportInput, variant: ReportVariant): ReportDocument {
  const desk = openDesk(input)
  const { template, subject } = input
  const sections = template.sections.filter(({ variants }) => variants.includes(variant))
  const blocks = sections.flatMap((section, index) => sectionBlocks(desk, section, index === 0, variant))
  return {
    variant,
    title: template.titles[variant],
    enterprise: cut(subject.enterprise, 300),
    cover: template.cover.flatMap(({ label, value }) => {
      const text = coverText(subject, value)
      return text === null ? [] : [{ label, text: cut(text, 300), ...coverFigure(desk, value, text) }]
    }),
    style: template.style,
    blocks,
    figures: [...desk.figures()],
  }
}

function sectionBlocks(desk: Desk, section: SectionInForce, isFirst: boolean, variant: ReportVariant): Block[] {
  const { id, level, title, isNumbered, parts } = section
  const heading = desk.heading({ id, level, title, isNumbered })
  const made = parts.flatMap((part) => PART_MAKERS[part](desk, id, variant))
  const isNewPage = level === 1 && !isFirst
  return [...(isNewPage ? [{ kind: 'page_break' } as const] : []), heading, ...made]
}

/** The key of the fact a line of the cover shows; nothing where it is a name. */
function coverFigure(desk: Desk, value: CoverValue, text: string): { figure?: string } {
  if (value !== 'year' && value !== 'code' && value !== 'address' && value !== 'industry') return {}
  const run = registerRun(desk, value, value === 'year' ? `${desk.input.subject.year}` : text)
  return run.kind === 'figure' ? { figure: run.key } : {}
}

/** What a line of the cover shows; null: nothing, the line is left out. */
function coverText(subject: ReportSubject, value: CoverValue): string | null {
  switch (value) {
    case 'year':
      return `${subject.year}年`
    case 'mode':
      return subject.mode === null ? null : AUDIT_MODES.label(subject.mode)
    case 'law':
      return subject.lawTitle
    default:
      return subject[value]
  }
}
