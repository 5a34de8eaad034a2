import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import type { JournalDraft } from '@qingshen/store/journal/journal-entry'
import { verifyJournal } from '@qingshen/store/journal/verify'
import { runAsSystem } from '@qingshen/store/session/run-as'

const KIND = 'durability'

/** The journal entry of a number. */
export function subjectOf(number: number): JournalDraft {
  return {
    at: '2026-11-21T08:00:00Z',
    account: null,
    office: null,
    action: 'durability.written',
    subjectKind: KIND,
    subjectId: String(number),
    after: { number },
  }
}

/** Every tenth number also stores a file. */
export function isWithContent(number: number): boolean {
  return number % 10 === 0
}

/** The file of a number. */
export function contentOf(number: number): Uint8Array {
  return Buffer.from(`%PDF-1.7\n% ${number}\n%%EOF\n`)
}

/** Where the files of a data folder lie. */
export function filesFolderOf(data: string): string {
  return join(data, 'files')
}

/** What of the numbers 1 to `acknowledged` is gone, and what the journal says about itself. */
export type Losses = { readonly rows: number; readonly files: number; readonly journalIssues: number }

/** Looks for every acknowledged row and file in a store. */
export async function findLosses(engine: Engine, data: string, acknowledged: number): Promise<Losses> {
  const { found, report } = await runAsSystem(engine, async (tx) => {
    const rows = await tx.selectFrom('journal_entry').select('subject_id').where('subject_kind', '=', KIND).execute()
    return { found: new Set(rows.map((row) => Number(row.subject_id))), report: await verifyJournal(tx) }
  })
  const numbers = Array.from({ length: acknowledged }, (_, index) => index + 1)
  const files = openFileFolder(filesFolderOf(data))
  let lostFiles = 0
  for (const number of numbers.filter(isWithContent)) {
    const isThere = await files.get(hash('sha256', contentOf(number))).then(
      () => true,
      () => false,
    )
    if (!isThere) lostFiles += 1
  }
  return {
    rows: numbers.filter((number) => !found.has(number)).length,
    files: lostFiles,
    journalIssues: report.issues.length,
  }
}
