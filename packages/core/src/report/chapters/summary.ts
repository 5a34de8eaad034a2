import { decimal } from '../../kernel/decimal.ts'
import type { AuditMode } from '../../vocabulary/outcome.ts'
import { AUDIT_MODES } from '../../vocabulary/outcome.ts'
import { runChecks } from '../../workbench/plausibility/run-checks.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import { cellOf, cellWith, countOf, gap, paragraph, placeOf } from '../parts/runs.ts'
import { optionCount } from '../parts/option-count.ts'
import { registerRun } from '../parts/register-runs.ts'
import { table } from '../parts/table.ts'
import { told } from '../parts/told.ts'
import { surveyYear } from '../parts/year-runs.ts'
import type { Block, ReportVariant } from '../report-document.schema.ts'

/** The free text of a section, by paragraphs, of two rows for it both; a gap where nobody has written any. */
export function prosePart(desk: Desk, section: string): readonly Block[] {
  const rows = rowsOf(desk.input.data, 'report_texts').filter(({ fields }) => fields['section'] === section)
  const paragraphs = rows
    .flatMap(({ fields }) => (fields['content'] ?? '').split(/\r?\n/))
    .filter((line) => line.trim() !== '')
  if (paragraphs.length > 0) return [{ kind: 'prose', section, paragraphs: folded(paragraphs) }]
  return [gap(section, '这一节的文字还没有编写。')]
}

const MOST_PARAGRAPHS = 500

/** More paragraphs than a block holds are kept in the last one: nothing of what somebody wrote is lost. */
function folded(paragraphs: readonly string[]): string[] {
  if (paragraphs.length <= MOST_PARAGRAPHS) return [...paragraphs]
  return [...paragraphs.slice(0, MOST_PARAGRAPHS - 1), paragraphs.slice(MOST_PARAGRAPHS - 1).join('')]
}

/** What the report is about in a few sentences, all figures bound. */
export function summaryPart(desk: Desk): readonly Block[] {
  const { subject, method } = desk.input
  const [first, last] = [desk.readings.survey.years[0], desk.readings.survey.years.at(-1)]
  const needed = new Set(method.steps.filter(({ needed: need }) => need === 'required').map(({ id }) => id))
  const done = rowsOf(desk.input.data, 'steps').filter(
    ({ fields }) => fields['state'] === 'done' && needed.has(fields['step'] ?? ''),
  )
  const stepPlaces = [placeOf('steps', null, null)]
  const doneRun = countOf(desk, decimal(done.length), {
    key: 'computed:steps:done',
    label: '已完成的审核步骤',
    places: stepPlaces,
    how: '状态为已完成的必做步骤',
  })
  const neededRun = countOf(desk, decimal(needed.size), {
    key: 'computed:steps:needed',
    label: '应当完成的审核步骤',
    places: stepPlaces,
    how: '审核方法要求的步骤',
  })
  const chosen = rowsOf(desk.input.data, 'focus_candidates').filter(({ fields }) => fields['is_chosen'] === 'yes')
  const years =
    first === undefined || last === undefined
      ? []
      : ['现状调查覆盖', surveyYear(desk, first), '年至', surveyYear(desk, last), '年。']
  return [
    paragraph(
      subject.enterprise,
      registerRun(desk, 'year', `${subject.year}`),
      `年度开展清洁生产审核（${subject.kind}），按${subject.lawTitle}进行，${modeWords(subject.mode)}。`,
      ...years,
      '审核方法要求的步骤 ',
      neededRun,
      ' 个，已完成 ',
      doneRun,
      ' 个；共提出清洁生产方案 ',
      optionCount(desk),
      ' 项。',
      chosen.length === 0 ? '' : `审核重点为${chosen.map(({ fields }) => fields['name'] ?? '').join('、')}。`,
    ),
  ]
}

function modeWords(mode: AuditMode | null): string {
  return mode === null ? '审核方式还没有确定' : `方式为${AUDIT_MODES.label(mode)}`
}

const SEVERITY_WORDS = { error: '矛盾', warning: '疑问', notice: '提示' } as const

/** What the checks found, with the reasons given: a reviewer reads them beside the figures. */
export function answersPart(desk: Desk, section: string): readonly Block[] {
  const { data, method, beside } = desk.input
  const findings = runChecks(data, method, beside)
  if (findings.length === 0) return [paragraph('数据检查没有发现问题。')]
  const rows = findings.map(({ key, severity, title, message, source, places, answer }) => [
    cellOf(SEVERITY_WORDS[severity]),
    cellOf(title),
    cellWith(told(desk, message, { key: `finding:${key}`, label: `数据检查：${title}`, places, how: source })),
    cellOf(
      answer === null
        ? '没有说明'
        : answer.isCurrent
          ? answer.reason
          : `说明之后数据已经改变，原来的说明：${answer.reason}`,
    ),
  ])
  const head = [
    { title: '类别', wide: 0.7, align: 'center' as const },
    { title: '检查', wide: 1.2 },
    { title: '发现', wide: 3 },
    { title: '企业的说明', wide: 2 },
  ]
  const open = findings.filter(({ answer }) => answer === null || !answer.isCurrent).length
  const count = countOf(desk, decimal(findings.length), {
    key: 'computed:findings:count',
    label: '数据检查发现的问题数',
    places: [placeOf('answers', null, null)],
    how: '合理性检查的结果',
  })
  const openCount = countOf(desk, decimal(open), {
    key: 'computed:findings:open',
    label: '还没有说明的问题数',
    places: [placeOf('answers', null, null)],
    how: '没有说明，或者说明之后数据已经改变',
  })
  return [
    paragraph('数据检查共发现 ', count, ' 个问题，其中 ', openCount, ' 个还没有说明。'),
    table(desk, { id: `${section}_findings`, title: '数据检查发现的问题和说明' }, head, rows),
  ]
}

/** Which sections answer what clauses want to find in the report. */
export function clausesPart(desk: Desk, section: string, variant: ReportVariant): readonly Block[] {
  const { demands, sections } = desk.input.template
  if (demands.length === 0) return []
  const titles = new Map(
    sections.filter(({ variants }) => variants.includes(variant)).map(({ id, title }) => [id, title]),
  )
  const rows = demands.map(({ title, cited, sections: answering }) => {
    const found = answering.flatMap((id) => titles.get(id) ?? [])
    return [cellOf(title), cellOf(cited), cellOf(found.length === 0 ? '这份报告中没有' : found.join('、'))]
  })
  const head = [{ title: '应当包括的内容', wide: 2 }, { title: '条款' }, { title: '本报告的章节', wide: 3 }]
  return [table(desk, { id: `${section}_clauses`, title: '报告内容与条款的对照' }, head, rows)]
}
