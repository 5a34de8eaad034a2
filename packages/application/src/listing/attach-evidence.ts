import type { FileSubject } from '@qingshen/store/files/files'
import { linkFile, loadFile } from '@qingshen/store/files/files'
import type { Tx } from '@qingshen/store/session/tx'

/**
 * Attaches an uploaded file within reach to something; null: nothing to attach.
 * @throws Problem not_found when the file is not there or not within reach
 */
export async function attachEvidence(tx: Tx, file: string | null, subject: FileSubject): Promise<void> {
  if (file === null) return
  await linkFile(tx, await loadFile(tx, file), subject, false)
}
