import { dueScans } from '@qingshen/store/files/file-scans'
import type { Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import { writeJournal } from '../use-case.ts'
import { scanContent } from './scan-content.ts'

const AT_ONCE = 20

/**
 * Scans what was stored before there was a scanner, or could not be scanned, a few contents at a time; returns how many
 * it looked at. What is found infected is no longer given out, and the journal says so.
 */
export async function scanDueFiles(deps: Deps): Promise<number> {
  if (deps.scanner === null) return 0
  const due = await asSystem(deps, (tx) => dueScans(tx, deps.now().toString(), AT_ONCE))
  for (const { sha256, attempts } of due) {
    if ((await scanContent(deps, sha256, attempts)) !== 'infected') continue
    const note = { action: 'file.infected', subjectKind: 'file_content', subjectId: sha256, regionPath: null }
    await asSystem(deps, (tx) => writeJournal(deps, ANONYMOUS, tx, note))
  }
  return due.length
}
