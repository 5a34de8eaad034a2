import type { ImportDecisions } from '@qingshen/core/register/import-decisions.schema'
import { NO_DECISIONS } from '@qingshen/core/register/import-decisions.schema'
import { beginCommit } from './commit-import-use-case.ts'
import { saveDecisions } from './decide-import.ts'
import type { ImportWork } from './import-work.ts'
import type { ImportOptions, LoadedImport } from './loaded-import.ts'
import { loadImportRun } from './loaded-import.ts'
import { prepareImport, recheckImport, writeImport } from './run-import.ts'
import { beginImport } from './start-import.ts'

export type RegisterFile = { readonly bytes: Uint8Array; readonly name: string; readonly regionPath: string }

/**
 * Imports a file from beginning to end with decisions made beforehand: the command line and the demonstration
 * register. With questions left open nothing is written and the preview comes back as it stands.
 * @throws Problem of reading the file.
 */
export async function importRegister(
  work: ImportWork,
  file: RegisterFile,
  options: ImportOptions,
  decisions: ImportDecisions = NO_DECISIONS,
): Promise<LoadedImport> {
  const run = await work.inTransaction((context) => beginImport(context, file, options, file.regionPath))
  await prepareImport(work, run, file)
  await work.inTransaction(async (context) => {
    const preview = await loadImportRun(context.tx, run.id)
    await saveDecisions(context, preview, { version: preview.version, decisions })
  })
  await recheckImport(work, run.id)
  const judged = await work.inTransaction(({ tx }) => loadImportRun(tx, run.id))
  if (judged.summary.blocking > 0) return judged
  await work.inTransaction((context) => beginCommit(context, judged, judged.version))
  await writeImport(work, run.id)
  return await work.inTransaction(({ tx }) => loadImportRun(tx, run.id))
}
