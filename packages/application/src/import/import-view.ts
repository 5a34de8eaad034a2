import type { ImportDetail, ImportIssue, ImportPreviewRow, ImportRow } from '@qingshen/contracts/import.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { DOUBT_REASONS } from '@qingshen/core/register/match-site'
import { registerField } from '@qingshen/core/register/register-field'
import { isRegisterIssueCode, placeText, registerIssueSeverity } from '@qingshen/core/register/register-issues'
import { indexDecisions, isBlocking } from '@qingshen/core/register/settle-row'
import type { DecisionIndex } from '@qingshen/core/register/settle-row'
import type { PrintedRow } from '@qingshen/core/register/printed-row.schema'
import { findCommittedRunOf } from '@qingshen/store/import/import-runs'
import type { ImportRun } from '@qingshen/store/import/import-runs'
import { abilitiesOf } from '../abilities.ts'
import type { Context } from '../use-case.ts'
import type { MatchedRow } from './check-chunk.ts'
import { ImportSummarySchema, loadImportRun } from './loaded-import.ts'
import type { LoadedImport } from './loaded-import.ts'
import { REPAIRABLE } from './repairable.ts'

/** An import as a row of a list. */
export function toImportRow(run: ImportRun): ImportRow {
  const summary = ImportSummarySchema.parse(run.summary)
  return {
    id: run.id,
    fileName: run.fileName,
    state: run.state,
    startedAt: run.startedAt,
    startedBy: run.startedByName,
    finishedAt: run.finishedAt,
    rows: run.rowCount,
    done: run.doneCount,
    blocking: summary.blocking,
    written: summary.written,
  }
}

/** An import as the preview shows it. */
export async function answerImport(context: Context, id: string): Promise<ImportDetail> {
  const run = await loadImportRun(context.tx, id)
  const decisions = indexDecisions(run.decisions)
  const { summary, options } = run
  const earlier = await findCommittedRunOf(context.tx, run.sha256, run.id)
  const general = [...run.general, ...(summary.reconciliation?.issues ?? [])].slice(0, 1000)
  return {
    ...toImportRow(run),
    version: run.version,
    failure: run.failure,
    format: run.format?.format ?? null,
    encoding: run.format?.encoding ?? null,
    sameFileCommittedOn: earlier?.finishedAt ?? null,
    options,
    tables: run.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({
        ...column,
        label: column.field === null ? null : (registerField(column.field)?.label ?? null),
      })),
    })),
    general: general.map((issue) => toImportIssue(issue, null, decisions)),
    sheetRepairs: run.repairs.map(({ row: _row, ...repair }) => ({
      ...repair,
      applied: decisions.consents(repair.code, -1),
    })),
    counts: countsOf(summary.counts),
    matches: summary.matches,
    plan: planOf(run),
    decisions: run.decisions,
    abilities: abilitiesOf(context.caller.actor, ['register.import'], { regionPath: run.regionPath }),
  }
}

function countsOf(counts: Readonly<Record<string, number>>): ImportDetail['counts'] {
  return Object.entries(counts).flatMap(([code, count]) =>
    isRegisterIssueCode(code)
      ? [{ code, count, severity: registerIssueSeverity(code), repairable: REPAIRABLE.has(code) }]
      : [],
  )
}

function planOf({ plan, summary }: LoadedImport): ImportDetail['plan'] {
  const { reconciliation } = summary
  if (!plan || !reconciliation) return null
  const { planned, listed, differences, cells } = reconciliation
  return {
    title: plan.title,
    planned,
    listed,
    differences,
    cells: cells.map((cell) => ({
      place: cell.place,
      group: cell.groupTitle,
      planned: cell.planned,
      listed: cell.listed,
      difference: cell.difference,
    })),
  }
}

/** A finding as it is sent; `ordinal` null for the file as a whole. */
export function toImportIssue(issue: Issue, ordinal: number | null, decisions: DecisionIndex): ImportIssue {
  const field = /^\/rows\/\d+\/(\w+)$/u.exec(issue.pointer)?.[1] ?? null
  const { code, severity, message } = issue
  const isSettled = ordinal === null && decisions.consents(code, -1)
  return {
    code,
    severity,
    message,
    field,
    where: placeText(issue.place),
    blocking: !isSettled && isBlocking(issue, ordinal, decisions),
  }
}

/** A row of the preview as it is sent. */
export function toPreviewRow(printed: PrintedRow, one: MatchedRow, decisions: DecisionIndex): ImportPreviewRow {
  const { row } = one
  return {
    ordinal: one.ordinal,
    sheet: row.sheet,
    row: row.row,
    printed: Object.entries(printed.cells).flatMap(([field, { column, text }]) =>
      text === '' ? [] : [{ field, column, text: text.slice(0, 4000) }],
    ),
    name: row.name,
    code: row.codePrinted,
    suffix: row.suffix,
    division: row.division,
    place: row.place,
    group: row.listedIndustryGroup,
    skipped: one.skipped,
    match: one.match.kind,
    candidates:
      one.match.kind === 'doubtful'
        ? one.match.candidates
            .map(({ site, name, reason }) => ({ site, name, reason: DOUBT_REASONS.label(reason) }))
            .slice(0, 50)
        : [],
    issues: one.issues.map((issue) => toImportIssue(issue, one.ordinal, decisions)),
    repairs: [
      ...one.applied.map((repair) => ({ ...repair, applied: true })),
      ...one.repairs.map((repair) => ({ ...repair, applied: false })),
    ].map(({ code, field, before, after, applied }) => ({ code, field, before, after, applied })),
  }
}
