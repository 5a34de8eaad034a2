import type { CaseRow } from '@qingshen/store/casework/cases'
import { isFileLinked, linkFile, loadFile, moveFileToCase } from '@qingshen/store/files/files'
import type { Tx } from '@qingshen/store/session/tx'

/**
 * Attaches an uploaded file within reach to a case; null: nothing to attach. A file that proves nothing else yet takes
 * the scope of the case, so that office, enterprise and whoever was given the case may open it.
 * @throws Problem not_found when the file is not there or not within reach
 */
export async function attachToCase(
  tx: Tx,
  file: string | null,
  row: Pick<CaseRow, 'id' | 'region_path' | 'organisation'>,
  options: { readonly subjectKind?: string; readonly subjectId?: string; readonly isConfidential?: boolean } = {},
): Promise<void> {
  if (file === null) return
  const known = await loadFile(tx, file)
  const subject = { kind: options.subjectKind ?? 'case', id: options.subjectId ?? row.id }
  const scope = { regionPath: row.region_path, organisation: row.organisation, auditCase: row.id }
  if (!(await isFileLinked(tx, file))) await moveFileToCase(tx, file, scope)
  const scoped = { ...known, region_path: row.region_path, organisation: row.organisation, audit_case: row.id }
  await linkFile(tx, scoped, subject, options.isConfidential ?? false)
}
