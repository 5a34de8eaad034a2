import { downloadReportEdition, listReportEditions } from '@qingshen/contracts/report.operations'
import type { ReportEdition, ReportForm, ReportStaleness } from '@qingshen/contracts/report.schema'
import type { Ability } from '@qingshen/contracts/wire'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import {
  countReportEditions,
  findReportEdition,
  listReportEditions as editionsOfCase,
} from '@qingshen/store/report/report-editions'
import { abilitiesOf } from '../abilities.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Caller } from '../deps.ts'
import { refuseUnsafe } from '../files/scan-content.ts'
import { draftRefusal } from '../submission/draft-of-case.ts'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { procedure, useCase } from '../use-case.ts'
import { endedRefusal, openWorkbench } from '../workbench/opened-workbench.ts'
import { noteReader } from '../workbench/presence.ts'
import { FORM_TYPES, noteCopyTaken, openReport, reportFileName } from './preview-report.ts'
import { stalenessOf } from './staleness.ts'
import { writeInThread } from './write-in-thread.ts'

/** So many are compared with the data at once; older ones stay kept and are only counted. */
const MOST_EDITIONS = 20

/** The editions of a case, each compared with the report as it would be made now. */
export const listReportEditionsUseCase = procedure(listReportEditions, async (deps, caller, { params }) => {
  const { loaded, source } = await openReport(deps, caller, params.case, noteReader)
  const { rows, total } = await asCaller(deps, caller, async (tx) => ({
    rows: await editionsOfCase(tx, params.case, MOST_EDITIONS),
    total: await countReportEditions(tx, params.case),
  }))
  const variants = [...new Set(rows.map(({ variant }) => variant))]
  const written = variants.length === 0 ? [] : await writeInThread(source, variants)
  const now = new Map(written.map((document): [string, ReportDocument] => [document.variant, document]))
  const editions = rows.flatMap((row) => {
    const document = now.get(row.variant)
    return document === undefined ? [] : [editionView(loaded, row, stalenessOf(row, document))]
  })
  return { answer: { editions, total, ...mayDo(caller, loaded) } }
})

/** The file of an edition, as it was made. */
export const downloadReportEditionUseCase = useCase(downloadReportEdition, async (context, { params, query }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  const row = await requireEdition(context, params.case, params.edition)
  const { sha256, name } = fileOf(loaded, row, query.form)
  await refuseUnsafe(context.tx, sha256)
  await noteCopyTaken(context, loaded)
  const { id, number } = row
  const after = { edition: id, number, form: query.form, sha256 }
  await context.journal({ action: 'report.read', subjectKind: 'case', subjectId: params.case, after })
  return { bytes: await openFileFolder(context.deps.filesFolder).get(sha256), type: FORM_TYPES[query.form], name }
})

/**
 * An edition of a case within reach.
 * @throws Problem not_found
 */
export async function requireEdition({ tx }: Context, auditCase: string, id: string): Promise<ReportEditionRow> {
  const row = await findReportEdition(tx, auditCase, id)
  if (row !== undefined) return row
  throw new Problem('not_found', '没有找到这一版报告。请从“报告”页面的版本列表中重新选择。')
}

/** An edition as it is shown. */
export function editionView(loaded: LoadedCase, row: ReportEditionRow, stale: ReportStaleness): ReportEdition {
  return {
    id: row.id,
    variant: row.variant,
    number: row.number,
    law: row.law,
    lawOn: row.law_on,
    revision: row.revision,
    figures: row.figure_count,
    files: [fileOf(loaded, row, 'docx'), fileOf(loaded, row, 'pdf')],
    madeAt: row.made_at,
    madeBy: row.made_by_name,
    stale,
  }
}

function fileOf(loaded: LoadedCase, row: ReportEditionRow, form: ReportForm) {
  const name = reportFileName(loaded, { variant: row.variant, form, mark: `第${row.number}版` })
  return form === 'docx'
    ? { form, name, sizeBytes: row.docx_bytes, sha256: row.docx_sha256 }
    : { form, name, sizeBytes: row.pdf_bytes, sha256: row.pdf_sha256 }
}

function mayDo(caller: Caller, loaded: LoadedCase): { readonly mayMake: Ability; readonly mayAttach: Ability } {
  const rights = abilitiesOf(caller.actor, ['audit.edit', 'case.report'], factsOfCase(loaded))
  return {
    mayMake: unless(rights['audit.edit'], endedRefusal(loaded)),
    mayAttach: unless(rights['case.report'], draftRefusal(loaded)),
  }
}

function unless(right: Ability | undefined, refusal: string | null): Ability {
  if (right === undefined || !right.allowed) return right ?? { allowed: false, reason: null }
  return { allowed: refusal === null, reason: refusal }
}
