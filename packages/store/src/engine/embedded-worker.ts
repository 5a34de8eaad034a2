import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import type {
  EmbeddedFailure,
  EmbeddedReady,
  EmbeddedReply,
  EmbeddedRequest,
  EmbeddedStart,
} from './embedded-protocol.ts'
import { sqlErrorFields } from './sql-error.ts'
import { syncPath, syncTree, syncedNodeFs } from './synced-node-fs.ts'
import type { WriteFaults } from './synced-node-fs.ts'
import { PARSED_TYPES, parserOf } from './value-parsers.ts'

const faults: WriteFaults = { diskFull: false }

// PGlite's own start list, without -F (fsync off) and with a short write-ahead log.
const START_PARAMETERS = [
  '--single',
  '-O',
  '-j',
  ...[
    'search_path=public',
    'exit_on_error=false',
    'log_checkpoints=false',
    'max_worker_processes=0',
    'max_parallel_workers=0',
    'max_parallel_workers_per_gather=0',
    'io_method=sync',
    'max_parallel_maintenance_workers=0',
    'wal_sync_method=fsync',
    'max_wal_size=64MB',
    'timezone=UTC',
    'datestyle=ISO',
  ].flatMap((setting) => ['-c', setting]),
]

// A short log of small segments and few buffers: an image holds all of the log, and each start from it unpacks them.
const MEMORY_START_PARAMETERS = [
  ...PGlite.defaultStartParams,
  ...['wal_recycle=off', 'wal_init_zero=off', 'min_wal_size=2MB', 'shared_buffers=32MB'].flatMap((setting) => [
    '-c',
    setting,
  ]),
]

const parsers = Object.fromEntries(PARSED_TYPES.map((oid) => [oid, parserOf(oid)]))

async function compile(): Promise<WebAssembly.Module> {
  const program = new URL('./pglite.wasm', import.meta.resolve('@electric-sql/pglite'))
  return WebAssembly.compile(await readFile(program))
}

async function openInMemory(template: Uint8Array | null, code: WebAssembly.Module): Promise<PGlite> {
  const from =
    template === null
      ? { initDbStartParams: ['--wal-segsize=1'] }
      : { loadDataDir: new Blob([new Uint8Array(template)]) }
  const startParams = MEMORY_START_PARAMETERS
  return PGlite.create({ ...from, pgliteWasmModule: code, extensions: { btree_gist }, parsers, startParams })
}

async function openFolder(pgdata: string, code: WebAssembly.Module): Promise<PGlite> {
  // The mark stays until the first start is on the disk, so a start that was cut off is begun again, not used.
  const mark = join(dirname(pgdata), 'first-start')
  if (existsSync(mark)) rmSync(pgdata, { recursive: true, force: true })
  const isFirst = !existsSync(join(pgdata, 'PG_VERSION'))
  if (isFirst) {
    rmSync(pgdata, { recursive: true, force: true })
    writeFileSync(mark, '')
    syncPath(dirname(pgdata))
  }
  const startParams = [...START_PARAMETERS, '-c', 'fsync=on']
  const fs = syncedNodeFs(pgdata, faults)
  const database = await PGlite.create({
    fs,
    pgliteWasmModule: code,
    extensions: { btree_gist },
    parsers,
    startParams,
  })
  if (isFirst) {
    syncTree(pgdata)
    rmSync(mark)
    syncPath(dirname(pgdata))
  }
  return database
}

function failureOf(error: unknown): EmbeddedFailure {
  const fields = sqlErrorFields(error)
  if (fields !== null && fields.code !== 'XX000') return { kind: 'sql', fields }
  const message = error instanceof Error ? error.message : String(error)
  if (fields !== null && !/panic/i.test(message)) return { kind: 'sql', fields }
  return { kind: 'lost', message, diskFull: faults.diskFull || /no space left/i.test(message) }
}

async function answer(database: PGlite, request: EmbeddedRequest): Promise<EmbeddedReply> {
  const { id } = request
  try {
    switch (request.kind) {
      case 'query': {
        const result = await database.query(request.sql, [...request.values])
        return { id, ok: true, rows: result.rows, affected: result.affectedRows ?? null }
      }
      case 'script':
        await database.exec(request.sql)
        return { id, ok: true, rows: [], affected: null }
      case 'dump':
        // Without it each start from the image would recover everything that was written since the creation.
        await database.exec('checkpoint')
        return { id, ok: true, bytes: new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()) }
      case 'close':
        await database.close()
        return { id, ok: true, rows: [], affected: null }
    }
  } catch (error) {
    return { id, ok: false, failure: failureOf(error) }
  }
}

async function serve(): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('embedded-worker runs in a worker thread only')
  const { pgdata, template, code: given } = workerData as EmbeddedStart
  const code = given ?? (await compile())
  const database = pgdata === null ? await openInMemory(template, code) : await openFolder(pgdata, code)
  const reply = async (request: EmbeddedRequest) => {
    port.postMessage(await answer(database, request))
    if (request.kind === 'close') port.close()
  }
  port.on('message', (request: EmbeddedRequest) => void reply(request))
  const ready: EmbeddedReady = { code }
  port.postMessage(ready)
}

await serve()
