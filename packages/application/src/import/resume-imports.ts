import { listUnfinishedRuns, saveImportState } from '@qingshen/store/import/import-runs'
import type { Deps } from '../deps.ts'
import { workAsSystem } from './import-work.ts'
import { recheckImport, writeImport } from './run-import.ts'

const STOPPED = '程序在读取文件时停止，没有读完，名录没有变化。请重新上传这个文件。'

/**
 * Takes up the imports that a stop of the program left half done: one being written goes on where it stopped, one
 * being judged is judged again, one not read to its end says so. Call it once, before serving. Returns how many.
 */
export async function resumeImports(deps: Deps): Promise<number> {
  const work = workAsSystem(deps)
  const runs = await work.inTransaction(({ tx }) => listUnfinishedRuns(tx))
  for (const run of runs) {
    try {
      if (run.state === 'committing') await writeImport(work, run.id)
      else if (run.format !== null) await recheckImport(work, run.id)
      else await work.inTransaction(({ tx }) => saveImportState(tx, run.id, { state: 'failed', failure: STOPPED }))
    } catch (error) {
      deps.log.error({ err: error, import: run.id }, 'an import left half done could not be taken up')
    }
  }
  return runs.length
}
