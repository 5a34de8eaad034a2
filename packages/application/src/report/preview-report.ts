import { downloadReport, loadReportTemplate, previewReport } from '@qingshen/contracts/report.operations'
import type { ReportForm } from '@qingshen/contracts/report.schema'
import { can } from '@qingshen/core/access/can'
import { safeFileName } from '@qingshen/core/kernel/file-name'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { renderReport } from '@qingshen/documents/report/render-report'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { noteConfidentialRead } from '../confidential/note-confidential-read.ts'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asCallerAtOneMoment } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure, useCase } from '../use-case.ts'
import { openWorkbench } from '../workbench/opened-workbench.ts'
import { noteReader } from '../workbench/presence.ts'
import type { ReportSource } from './report-source.ts'
import { readReportSource, templateOfCase, withRegisterFacts } from './report-source.ts'
import { writeInThread } from './write-in-thread.ts'

/** The media types of the forms of a report. */
export const FORM_TYPES: Readonly<Record<ReportForm, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The template of the report of a case: what has to be written, and hints for it. */
export const loadReportTemplateUseCase = useCase(loadReportTemplate, async (context, { params }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  return templateOfCase(context.deps, loaded)
})

/** The report as the workbench stands, every number with its records. */
export const previewReportUseCase = procedure(previewReport, async (deps, caller, { params, query }) => {
  const { source } = await openReport(deps, caller, params.case, noteReader)
  const [document] = await writeInThread(source, [query.variant])
  if (document === undefined) throw new Error('a report was not written')
  return { answer: { revision: source.revision, document } }
})

/** The same as a file that nobody keeps; a copy taken by those who do not work on the audit is written down. */
export const downloadReportUseCase = procedure(downloadReport, async (deps, caller, { params, query }) => {
  const { source, loaded } = await openReport(deps, caller, params.case, noteCopyTaken)
  const [document] = await writeInThread(source, [query.variant])
  if (document === undefined) throw new Error('a report was not written')
  const made = await renderReport({ document, formats: [query.form], createdOn: today(deps) })
  const bytes = made[query.form]
  if (bytes === null) throw new Error('a report was not rendered')
  const name = reportFileName(loaded, { variant: query.variant, form: query.form, mark: '草稿' })
  return { answer: { bytes, type: FORM_TYPES[query.form], name } }
})

/**
 * Opens the report of a case and reads what it is made from, all of it as of one revision, whoever changes rows meanwhile;
 * `note` writes down who did.
 */
export async function openReport(
  deps: Deps,
  caller: Caller,
  auditCase: string,
  note: (context: Context, loaded: LoadedCase) => Promise<void>,
): Promise<{ readonly loaded: LoadedCase; readonly source: ReportSource }> {
  const opened = await asCallerAtOneMoment(deps, caller, async (tx) => {
    const context = contextOf(deps, caller, tx)
    const loaded = await openWorkbench(context, auditCase, 'audit.read')
    await note(context, loaded)
    return { loaded, source: await readReportSource(context, loaded) }
  })
  return { ...opened, source: await withRegisterFacts(deps, opened.loaded.row, opened.source) }
}

/** What is in a report is the enterprise's own: a copy taken by those who do not work in it is written down. */
export async function noteCopyTaken(context: Context, loaded: LoadedCase): Promise<void> {
  const { row } = loaded
  if (can(context.caller.actor, 'audit.edit', factsOfCase(loaded)).allowed) return
  await noteConfidentialRead(context, {
    kind: 'workbench',
    id: row.id,
    name: `${row.name}的审核报告（由审核工作台生成）`,
    organisation: row.organisation,
    regionPath: row.region_path,
  })
}

const VARIANT_WORDS: Readonly<Record<ReportVariant, string>> = { evaluation: '审核报告', acceptance: '验收报告' }

/** What the file of a report is called. */
export function reportFileName(
  { row }: LoadedCase,
  { variant, form, mark }: { readonly variant: ReportVariant; readonly form: ReportForm; readonly mark: string },
): string {
  return safeFileName(`${row.name} ${row.year} 清洁生产${VARIANT_WORDS[variant]}（${mark}）.${form}`)
}
