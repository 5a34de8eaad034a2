import { makeReportEdition } from '@qingshen/contracts/report.operations'
import type { ReportForm } from '@qingshen/contracts/report.schema'
import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { renderReport } from '@qingshen/documents/report/render-report'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { insertFile, moveFileToCase } from '@qingshen/store/files/files'
import { findReportEdition, insertReportEdition } from '@qingshen/store/report/report-editions'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { openWorkbench, personName, requireOpen } from '../workbench/opened-workbench.ts'
import { FORM_TYPES, openReport, reportFileName } from './preview-report.ts'
import { editionView } from './report-editions.ts'
import type { ReportSource } from './report-source.ts'
import { FRESH, hashOfWords, keptFigures } from './staleness.ts'
import { writeInThread } from './write-in-thread.ts'

/** A file of an edition in the folder. */
type StoredFile = { readonly form: ReportForm; readonly sha256: string; readonly sizeBytes: number }

/**
 * Makes a report from the workbench as it stands and keeps it with its figures. It is written and rendered between two
 * transactions: nobody waits for it.
 */
export const makeReportEditionUseCase = procedure(makeReportEdition, async (deps, caller, { params, body }) => {
  const { source } = await openReport(deps, caller, params.case, async (context) => {
    requireOpen(await openWorkbench(context, params.case, 'audit.edit'))
  })
  const [document] = await writeInThread(source, [body.variant])
  if (document === undefined) throw new Error('a report was not written')
  const files = await storeFiles(deps, document)
  return { answer: await keep(deps, caller, { auditCase: params.case, source, document, files }) }
})

async function storeFiles(deps: Deps, document: ReportDocument): Promise<readonly StoredFile[]> {
  const made = await renderReport({ document, formats: ['docx', 'pdf'], createdOn: today(deps) })
  const folder = openFileFolder(deps.filesFolder)
  const files: StoredFile[] = []
  for (const form of ['docx', 'pdf'] as const) {
    const bytes = made[form]
    if (bytes === null) throw new Error('a report was not rendered')
    files.push({ form, ...(await folder.putOwn(bytes)) })
  }
  return files
}

type Kept = {
  readonly auditCase: string
  readonly source: ReportSource
  readonly document: ReportDocument
  readonly files: readonly StoredFile[]
}

async function keep(deps: Deps, caller: Caller, kept: Kept) {
  return await asCaller(deps, caller, async (tx) => {
    const context = contextOf(deps, caller, tx)
    const loaded = await loadCaseFor(context, kept.auditCase, { lock: true })
    await openWorkbench(context, kept.auditCase, 'audit.edit')
    requireOpen(loaded)
    const id = deps.newId()
    const number = await enterEdition(context, loaded, { ...kept, id })
    await context.journal({
      action: 'report.made',
      subjectKind: 'case',
      subjectId: kept.auditCase,
      after: { edition: id, number, variant: kept.document.variant, revision: kept.source.revision },
      regionPath: loaded.row.region_path,
    })
    const row = await findReportEdition(tx, kept.auditCase, id)
    if (row === undefined) throw new Error('an edition that was made is not there')
    return editionView(loaded, row, FRESH)
  })
}

async function enterEdition(
  context: Context,
  loaded: LoadedCase,
  kept: Kept & { readonly id: string },
): Promise<number> {
  const { deps, tx } = context
  const { source, document, files, id, auditCase } = kept
  const [docx, pdf] = [await enterFile(context, loaded, kept, 'docx'), await enterFile(context, loaded, kept, 'pdf')]
  const contents = new Map(files.map((file) => [file.form, file]))
  return await insertReportEdition(tx, {
    id,
    audit_case: auditCase,
    variant: document.variant,
    law: source.template.law,
    law_on: source.template.on,
    revision: source.revision,
    figures: keptFigures(document),
    figure_count: document.figures.length,
    words_hash: hashOfWords(document),
    docx_file: docx,
    docx_sha256: contents.get('docx')?.sha256 ?? '',
    docx_bytes: contents.get('docx')?.sizeBytes ?? 0,
    pdf_file: pdf,
    pdf_sha256: contents.get('pdf')?.sha256 ?? '',
    pdf_bytes: contents.get('pdf')?.sizeBytes ?? 0,
    made_at: deps.now().toString(),
    made_by_name: await personName(context, loaded),
  })
}

/** The file belongs to the case from the start: the enterprise and whoever it gave the case to both see it. */
async function enterFile(context: Context, loaded: LoadedCase, kept: Kept, form: ReportForm): Promise<string> {
  const { deps, tx, caller } = context
  const { row } = loaded
  const file = kept.files.find((each) => each.form === form)
  if (file === undefined) throw new Error('a form of the report is missing')
  const id = deps.newId()
  const mark = deps.now().toZonedDateTimeISO(deps.timeZone).toPlainDate().toString()
  await insertFile(tx, {
    id,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    mediaType: FORM_TYPES[form],
    name: reportFileName(loaded, { variant: kept.document.variant, form, mark }),
    uploadedAt: deps.now().toString(),
    uploadedBy: caller.actor.accountId,
    regionPath: '',
    organisation: caller.actor.organisationIds[0] ?? row.organisation,
  })
  await moveFileToCase(tx, id, { regionPath: '', organisation: row.organisation, auditCase: row.id })
  return id
}
