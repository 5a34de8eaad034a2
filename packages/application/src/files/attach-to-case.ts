import { Problem } from '@qingshen/core/kernel/problem'
import type { CaseRow } from '@qingshen/store/casework/cases'
import type { FileRow } from '@qingshen/store/files/files'
import { isFileLinked, linkFile, loadFile, moveFileToCase } from '@qingshen/store/files/files'
import type { Tx } from '@qingshen/store/session/tx'

/**
 * An uploaded file within reach that may be used for a case: one that belongs to another case is not, so that nobody who
 * works on the cases of several enterprises carries a file from one to another.
 * @throws Problem not_found
 */
export async function loadFileForCase(tx: Tx, file: string, auditCase: string): Promise<FileRow> {
  const known = await loadFile(tx, file)
  if (known.audit_case === null || known.audit_case === auditCase) return known
  throw new Problem('not_found', '这个文件属于另一个案件，不能用于本案。请为本案另外上传一份。')
}

/**
 * Attaches an uploaded file within reach to a case; null: nothing to attach. A file that proves nothing else yet takes
 * the scope of the case, so that office, enterprise and whoever was given the case may open it.
 * @throws Problem not_found when the file is not there, not within reach or belongs to another case
 */
export async function attachToCase(
  tx: Tx,
  file: string | null,
  row: Pick<CaseRow, 'id' | 'region_path' | 'organisation'>,
  options: { readonly subjectKind?: string; readonly subjectId?: string; readonly isConfidential?: boolean } = {},
): Promise<void> {
  if (file === null) return
  const known = await loadFileForCase(tx, file, row.id)
  const subject = { kind: options.subjectKind ?? 'case', id: options.subjectId ?? row.id }
  const scope = { regionPath: row.region_path, organisation: row.organisation, auditCase: row.id }
  if (!(await isFileLinked(tx, file))) await moveFileToCase(tx, file, scope)
  const scoped = { ...known, region_path: row.region_path, organisation: row.organisation, audit_case: row.id }
  await linkFile(tx, scoped, subject, options.isConfidential ?? false)
}
