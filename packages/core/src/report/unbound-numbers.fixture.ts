import { systemParts } from '../indicator/system-parts.ts'
import { runChecks } from '../workbench/plausibility/run-checks.ts'
import type { Block, ReportDocument, Run } from './report-document.schema.ts'
import type { ReportInput } from './report-input.ts'

/** A text of a report with digits that no bound figure stands for, and where it was found. */
type Unbound = { readonly at: string; readonly text: string }

/** Units and symbols that are written with a digit. */
const SYMBOLS = [/tCO2|kgCO2|CO2|tC\/TJ|PM2\.5|PM10/g, /(?<![A-Za-z])(?:k|c|m|d)?m[23²³](?![\w])/g]

/** The texts of a block that are words and no figures; a heading, a caption, a gap and what somebody wrote are no figures. */
function wordsOf(block: Block): Unbound[] {
  if (block.kind === 'paragraph') return plain(block.runs).map((text) => ({ at: 'paragraph', text }))
  if (block.kind !== 'table') return []
  const { caption, columns, rows, note } = block
  const isRowNumber = (column: number): boolean => column === 0 && columns[0]?.title === '序号'
  return [
    ...columns.flatMap(({ title, runs }) => (runs === undefined ? [title] : plain(runs))),
    ...rows.flatMap((row) => row.flatMap((cell, at) => (isRowNumber(at) ? [] : plain(cell.runs)))),
    // why a dash stands in the table is told by the figure itself
    ...(note === null ? [] : [note.replace(/“—”：.*$/su, '')]),
  ].map((text) => ({ at: caption, text }))
}

function plain(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => (run.kind === 'text' ? [run.text] : []))
}

/**
 * Everything of a report that has a digit and is not bound. No figures are: numbers of headings, captions and rows, units,
 * what is missing (gaps), free texts, and the `known` words: what somebody typed or the law, a standard or a system is called.
 */
export function unboundNumbers({ blocks, cover }: ReportDocument, known: readonly string[]): string[] {
  const names = [...new Set(known)].filter((word) => /\d/.test(word)).sort((a, b) => b.length - a.length)
  const texts = [
    ...blocks.flatMap(wordsOf),
    ...cover.flatMap(({ label, text, figure }) => (figure === undefined ? [{ at: label, text }] : [])),
  ]
  return texts.flatMap(({ at, text }) => {
    const rest = SYMBOLS.reduce(
      (left, symbol) => left.replace(symbol, ''),
      names.reduce((left, word) => left.replaceAll(word, ''), text),
    )
    return /\d/.test(rest) ? [`${at}: ${text}`] : []
  })
}

/** What is called by a name that may have digits: what somebody typed, steps, clauses, indicators and their units. */
export function namesIn({ data, method, beside, template, subject }: ReportInput): string[] {
  const typed = [...data.values()]
    .flat()
    .flatMap(({ fields }) => Object.values(fields).filter((text) => /[A-Za-z一-鿿]/.test(text)))
  const parts = beside.system === null ? [] : systemParts(beside.system)
  return [
    ...typed,
    ...method.steps.flatMap(({ number, title }) => [`${number} ${title}`, title]),
    ...runChecks(data, method, beside).map(({ title }) => title),
    ...template.demands.flatMap(({ title, cited }) => [title, cited]),
    ...parts.flatMap(({ rows }) => rows.flatMap(({ title, unit }) => [title, unit ?? ''])),
    subject.enterprise,
    subject.lawTitle,
    beside.system?.system.title ?? '',
  ]
}
