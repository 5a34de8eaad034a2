import { compareSubmittedReport } from '@qingshen/contracts/report-reading.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { BesideRecordSchema } from '@qingshen/core/workbench/beside-record.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { isFileConfidential, loadFile } from '@qingshen/store/files/files'
import { listDocuments } from '@qingshen/store/submission/submission-files'
import { listSnapshots, rowsOfSnapshot } from '@qingshen/store/workbench/snapshots'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { noteConfidentialRead } from '../confidential/note-confidential-read.ts'
import { requireReportReader } from '../confidential/report-readers.ts'
import { refuseUnsafe } from '../files/scan-content.ts'
import type { ReportSource } from '../report/report-source.ts'
import { readReportSource, withRegisterFacts } from '../report/report-source.ts'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { openWorkbench } from '../workbench/opened-workbench.ts'
import { noteReader } from '../workbench/presence.ts'
import { ROWS_OF_PART } from '../workbench/take-snapshot.ts'
import { compareInThread } from './compare-in-thread.ts'

type Asked = { readonly auditCase: string; readonly submission: string; readonly document: string }

/**
 * A report that was handed in beside the data frozen with it; where nothing was frozen, beside the data as they stand. Who
 * reads the file by this is written down as by opening it.
 */
export const compareSubmittedReportUseCase = procedure(
  compareSubmittedReport,
  async (deps, caller, { params, query }) => {
    const asked = { auditCase: params.case, submission: params.submission, document: query.document }
    const opened = await asCaller(deps, caller, (tx) => openSubmitted(contextOf(deps, caller, tx), asked))
    const source = await withRegisterFacts(deps, opened.loaded.row, opened.source)
    const { bytes, name } = opened
    return { answer: await compareInThread({ bytes, name, source, variant: query.variant }) }
  },
)

async function openSubmitted(context: Context, asked: Asked) {
  const loaded = await openWorkbench(context, asked.auditCase, 'audit.read')
  const file = await openDocument(context, asked)
  await noteReader(context, loaded)
  return { loaded, ...file, source: await frozenSource(context, loaded, asked.submission) }
}

async function openDocument(context: Context, { auditCase, submission, document }: Asked) {
  const { deps, tx, journal } = context
  const found = (await listDocuments(tx, [submission])).find(({ id }) => id === document)
  if (found === undefined || found.audit_case !== auditCase) {
    throw new Problem('not_found', '没有找到这份报送的文件。请从报送的版本中重新选择。')
  }
  const file = await loadFile(tx, found.file)
  await refuseUnsafe(tx, file.sha256)
  const { id, name, sha256, organisation, region_path: regionPath } = file
  const isConfidential = await isFileConfidential(tx, id)
  if (isConfidential) await requireReportReader(context, file)
  await journal({ action: 'file.read', subjectKind: 'file', subjectId: id, after: { name, sha256 }, regionPath })
  if (isConfidential) {
    await noteConfidentialRead(context, { kind: 'file', id, name, organisation, regionPath, purpose: '核对报告的数字' })
  }
  return { name, bytes: await openFileFolder(deps.filesFolder).get(sha256) }
}

async function frozenSource(context: Context, loaded: LoadedCase, submission: string): Promise<ReportSource> {
  const source = await readReportSource(context, loaded)
  const snapshots = await listSnapshots(context.tx, loaded.row.id)
  const frozen = snapshots.find((snapshot) => snapshot.submission === submission)
  if (frozen === undefined) return source
  const rows: WorkbenchRow[] = []
  for (let part = 1; (part - 1) * ROWS_OF_PART < frozen.rowCount; part += 1) {
    rows.push(...(await rowsOfSnapshot(context.tx, frozen.id, part)))
  }
  return { ...source, revision: frozen.revision, rows, beside: BesideRecordSchema.parse(frozen.beside) }
}
