import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deps } from '@qingshen/application/deps'
import { beginCommit } from '@qingshen/application/import/commit-import-use-case'
import type { ImportWork } from '@qingshen/application/import/import-work'
import { workAsSystem } from '@qingshen/application/import/import-work'
import type { LoadedImport } from '@qingshen/application/import/loaded-import'
import { loadImportRun } from '@qingshen/application/import/loaded-import'
import { prepareImport, writeImport } from '@qingshen/application/import/run-import'
import { beginImport } from '@qingshen/application/import/start-import'
import { regionPathOf, seedReference } from '@qingshen/application/reference/seed-reference'
import { findPostgresPrograms } from '@qingshen/testing/postgres-cluster'
import { sql } from 'kysely'
import { JUDGED } from './decide.ts'
import { readBare, readCsvRows } from './import-peers.ts'
import { onEmbedded, onServer } from './open-stores.ts'
import { timed } from './runner.ts'

/** What one run of an import took; memory is the most the process had held by then, an embedded database included. */
export type ImportTimes = {
  readonly issues: number
  readonly previewMs: number
  readonly openMb: number
  readonly previewMb: number
  readonly bareReadMs: number
  readonly created: number
  readonly commitMs: number
  readonly bareWriteMs: number
}

// A program of its own for each engine, so that its memory is its own: node import-once.ts embedded|server FOLDER.
// Prints ImportTimes, or null where the machine has no server.

const OPTIONS = { validOn: '2026-01-01', listedOn: null, source: 'bench' } as const
const [kind, folder = ''] = process.argv.slice(2)

async function preview(work: ImportWork, name: string): Promise<LoadedImport> {
  const file = { bytes: new Uint8Array(readFileSync(join(folder, name))), name }
  const regionPath = regionPathOf(work.deps.reference.divisions, JUDGED.place)
  const run = await work.inTransaction((context) => beginImport(context, file, OPTIONS, regionPath))
  await prepareImport(work, run, file)
  return await work.inTransaction(({ tx }) => loadImportRun(tx, run.id))
}

async function commit(work: ImportWork, run: LoadedImport): Promise<LoadedImport> {
  await work.inTransaction((context) => beginCommit(context, run, run.version))
  await writeImport(work, run.id)
  return await work.inTransaction(({ tx }) => loadImportRun(tx, run.id))
}

async function importOnce(deps: Deps): Promise<ImportTimes> {
  await seedReference(deps)
  const work = workAsSystem(deps)
  const openMb = heldMb()
  const dirty = await timed(() => preview(work, 'dirty.xlsx'))
  const previewMb = heldMb()
  const bareRead = await timed(() => readBare(join(folder, 'dirty.xlsx')))
  const clean = await preview(work, 'clean.xlsx')
  const written = await timed(() => commit(work, clean))
  const bareWrite = await timed(() => writeBare(deps))
  return {
    issues: Object.values(dirty.value.summary.counts).reduce((sum, count) => sum + count, 0),
    previewMs: dirty.ms,
    openMb,
    previewMb,
    bareReadMs: bareRead.ms,
    created: written.value.summary.written?.created ?? 0,
    commitMs: written.ms,
    bareWriteMs: bareWrite.ms,
  }
}

/** The most memory the process has held so far. */
function heldMb(): number {
  return process.resourceUsage().maxRSS / 1024
}

/** The same rows into a bare table of texts: COPY on a server, plain batches on the embedded engine. */
async function writeBare({ engine }: Deps): Promise<void> {
  const path = join(folder, 'clean.csv')
  const rows = readCsvRows(path)
  const columns = (rows[0] ?? []).map((_, at) => `c${at} text`).join(', ')
  await engine.script(`create table bare (${columns})`)
  const programs = findPostgresPrograms()
  if (engine.name === 'server' && programs !== null) {
    const { rows: found } = await sql<{ url: string }>`
      select format('postgres://%s@127.0.0.1:%s/%s', current_user, current_setting('port'), current_database()) as url
    `.execute(engine.db)
    const copy = `\\copy bare from '${path}' with (format csv, header)`
    execFileSync(join(programs, 'psql'), [found[0]?.url ?? '', '-q', '-c', copy])
    return
  }
  for (let start = 1; start < rows.length; start += 500) {
    const batch = JSON.stringify(rows.slice(start, start + 500))
    const cells = (rows[0] ?? []).map((_, at) => sql`r ->> ${sql.lit(at)}`)
    await sql`insert into bare select ${sql.join(cells)} from jsonb_array_elements(${batch}::jsonb) r`.execute(
      engine.db,
    )
  }
}

const times = kind === 'embedded' ? await onEmbedded(importOnce) : await onServer(importOnce)
process.stdout.write(`${JSON.stringify(times)}\n`)
