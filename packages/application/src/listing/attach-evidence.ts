import type { FileSubject } from '@qingshen/store/files/files'
import { isFileLinked, linkFile, loadFile, moveFileScope } from '@qingshen/store/files/files'
import type { Tx } from '@qingshen/store/session/tx'

/** Whose matter a proof is: those who see into this place and this organisation see the proof. */
export type ProofScope = { readonly regionPath: string; readonly organisation: string }

/**
 * Attaches an uploaded file within reach to something; null: nothing to attach. A file that proves nothing else yet
 * takes the scope of the enterprise it is about, so that office and enterprise both may open it.
 * @throws Problem not_found when the file is not there or not within reach
 */
export async function attachEvidence(
  tx: Tx,
  file: string | null,
  subject: FileSubject,
  about?: ProofScope,
): Promise<void> {
  if (file === null) return
  const known = await loadFile(tx, file)
  if (about === undefined || (await isFileLinked(tx, file))) return await linkFile(tx, known, subject, false)
  const { regionPath, organisation } = about
  await moveFileScope(tx, file, { regionPath, organisation })
  await linkFile(tx, { ...known, region_path: regionPath, organisation }, subject, false)
}
