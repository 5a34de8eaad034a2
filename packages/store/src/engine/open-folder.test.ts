import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { preparedFolder } from '@qingshen/testing/prepared-folder'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { migrate } from '../migrate/migrate.ts'
import { runAsSystem } from '../session/run-as.ts'
import type { Engine } from './open-engine.ts'
import { openEngine } from './open-engine.ts'
import { syncedNodeFs } from './synced-node-fs.ts'

// A first start writes and syncs a thousand files.
vi.setConfig({ testTimeout: 120_000 })

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-data-'))
  made.push(folder)
  return folder
}

const countRows = async (engine: Engine) =>
  (await sql<{ n: number }>`select count(*) as n from kept`.execute(engine.db)).rows[0]?.n

const OPENER = new URL('./open-engine.ts', import.meta.url).href

/** A program of its own that opens the folder and goes on with `then`. */
function program(folder: string, then: string): string[] {
  const text = `import { openEngine } from ${JSON.stringify(OPENER)}
    const engine = await openEngine({ data: ${JSON.stringify(folder)} }).catch((error) => {
      console.log(error.code)
      process.exit(0)
    })
    ${then}`
  return ['--input-type=module-typescript', '--eval', text]
}

test('a second process is refused while the first holds the folder, and gets it after kill -9', async () => {
  const folder = aFolder()
  await preparedFolder(folder)
  const holder = spawn(
    process.execPath,
    program(
      folder,
      `await engine.script('create table kept (a int); insert into kept values (1)'); console.log('open')`,
    ),
  )
  const ended = once(holder, 'exit')
  try {
    expect(String((await once(holder.stdout, 'data'))[0]).trim()).toBe('open')
    const second = await promisify(execFile)(process.execPath, program(folder, `console.log('both')`))
    expect(second.stdout.trim()).toBe('store_locked')
    await expect(openEngine({ data: folder })).rejects.toThrow(/正被另一个清审程序使用（进程号 \d+）/)
  } finally {
    holder.kill('SIGKILL')
    await ended
  }
  const engine = await openEngine({ data: folder })
  expect(await countRows(engine)).toBe(1)
  await expect(openEngine({ data: folder })).rejects.toMatchObject({ code: 'store_locked' })
  await engine.close()
})

test('a folder of another PostgreSQL version is refused untouched', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'pgdata'))
  writeFileSync(join(folder, 'pgdata', 'PG_VERSION'), '17\n')
  await expect(openEngine({ data: folder })).rejects.toMatchObject({ code: 'store_version' })
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  rmSync(join(folder, 'pgdata'), { recursive: true })
  writeFileSync(join(folder, 'PG_VERSION'), '15\n')
  await expect(openEngine({ data: folder })).rejects.toMatchObject({ code: 'store_version' })
})

test('a first start that was cut off is begun again', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'pgdata', 'base'), { recursive: true })
  writeFileSync(join(folder, 'pgdata', 'PG_VERSION'), '18\n')
  writeFileSync(join(folder, 'first-start'), '')
  const engine = await openEngine({ data: folder })
  expect(await migrate(engine)).not.toHaveLength(0)
  await engine.close()
  const again = await openEngine({ data: folder })
  expect(await migrate(again)).toEqual([])
  await again.close()
})

test('closing frees the folder and ends the program, whatever was done before, and may be asked twice', async () => {
  const folder = aFolder()
  await preparedFolder(folder)
  const idle = await openEngine({ data: folder })
  await Promise.all([idle.close(), idle.close()])
  await expect(sql`select 1`.execute(idle.db)).rejects.toThrow(/closed/)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    program(folder, `await engine.script('select 1'); await engine.close(); console.log('closed')`),
  )
  expect(stdout.trim()).toBe('closed')
  const again = await openEngine({ data: folder })
  await again.close()
})

test('every commit is synced to the disk before it is acknowledged', async () => {
  const fs = syncedNodeFs(join(aFolder(), 'pgdata'), { diskFull: false })
  const startParams = PGlite.defaultStartParams.filter((item) => item !== '-F')
  const database = await PGlite.create({ fs, startParams: [...startParams, '-c', 'wal_sync_method=fsync'] })
  const module = database.Module as unknown as {
    NODEFS: { stream_ops: { fsync: (stream: { path: string }) => number } }
  }
  const operations = module.NODEFS.stream_ops
  const synced: string[] = []
  const fsync = operations.fsync
  operations.fsync = (stream) => {
    synced.push(stream.path)
    return fsync(stream)
  }
  await database.exec('create table kept (a int)')
  for (let row = 0; row < 3; row++) {
    synced.length = 0
    await database.exec(`insert into kept values (${row})`)
    expect(synced.some((path) => path.includes('/pg_wal/'))).toBe(true)
  }
  await database.close()
})

const volume = canMount()

// A volume of its own, so that only the store runs out of room.
test.skipIf(volume === null)(`a full disk is told, reading goes on, and the data are intact`, async () => {
  const folder = aFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=140m', 'tmpfs', folder])
  try {
    let engine = await openEngine({ data: folder })
    await migrate(engine)
    await engine.script(`create table kept (a int, filler text); grant select, insert on kept to qingshen_app`)
    const fill = () =>
      runAsSystem(engine, (tx) =>
        sql`insert into kept select i, repeat(md5(i::text), 60) from generate_series(1, 400) i`.execute(tx),
      )
    let rows = 0
    const filling = async () => {
      for (;;) {
        await fill()
        rows += 400
      }
    }
    await expect(filling()).rejects.toMatchObject({ code: 'store_full' })
    const { rows: seen } = await runAsSystem(engine, (tx) =>
      sql<{ n: number }>`select count(*) as n from kept`.execute(tx),
    )
    expect(seen).toEqual([{ n: rows }])
    // Somebody else fills the rest, so that the database itself meets the full disk.
    execFileSync('sh', ['-c', `head -c 200m /dev/zero > ${folder}/stranger || true`], { stdio: 'ignore' })
    const { rows: last } = await runAsSystem(engine, (tx) =>
      sql<{ n: number }>`select count(*) as n from kept`.execute(tx),
    )
    expect(last).toEqual([{ n: rows }])
    await expect(
      engine.script('insert into kept select i, md5(i::text) from generate_series(1, 100000) i'),
    ).rejects.toThrow(/53100|No space left|disk/i)
    rmSync(join(folder, 'stranger'))
    expect(await countRows(engine)).toBe(rows)
    await engine.close()
    engine = await openEngine({ data: folder })
    expect(await countRows(engine)).toBe(rows)
    await engine.close()
  } finally {
    execFileSync('umount', ['-l', folder])
  }
})

function canMount(): string | null {
  const probe = mkdtempSync(join(tmpdir(), 'qingshen-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe], { stdio: 'ignore' })
    return probe
  } catch {
    console.warn('full disk test skipped: it needs the right to mount a small volume')
    return null
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}
