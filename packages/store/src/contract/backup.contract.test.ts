import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forEachEngine, freshStores } from '@qingshen/testing/engine-matrix'
import { everythingOf } from '@qingshen/testing/everything-of'
import { fillTables } from '@qingshen/testing/fill-tables'
import { AN_INSTANT, aSite, seedRegions } from '@qingshen/testing/register-builders'
import { withCheckedBackup } from '../backup/check-backup.ts'
import { checkEmptyTarget } from '../backup/check-target.ts'
import { checkBackupVersion, restoreBackup } from '../backup/restore-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import type { Engine } from '../engine/engine.ts'
import { openFileFolder } from '../files/file-folder.ts'
import { appendEntry } from '../journal/append.ts'
import { sealBlock } from '../journal/seal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { saveSetting } from '../reference/settings.ts'
import { recordFact } from '../register/record-fact.ts'
import { runAsSystem } from '../session/run-as.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

const entry = (subjectId: string) => ({
  at: AN_INSTANT,
  account: null,
  office: null,
  action: 'site.saved',
  subjectKind: 'site',
  subjectId,
  after: { 名称: subjectId },
})

forEachEngine((store) => {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-backup-'))
  const filesFolder = join(folder, 'files')
  const file = join(folder, 'whole.tar')
  let content = ''

  const restoreInto = (engine: Engine, from: string, files: string) =>
    withCheckedBackup(from, async (backup) => {
      checkBackupVersion(backup)
      await checkEmptyTarget(engine)
      return restoreBackup(engine, backup, files)
    })

  beforeAll(async () => {
    const { engine } = store
    await seedRegions(engine)
    const { site } = await aSite(engine, { code: '748652314' })
    await runAsSystem(engine, async (tx) => {
      const times = { validFrom: '2025-01-01', validTo: null, recordedAt: AN_INSTANT, recordedBy: null }
      await recordFact(tx, { site, name: 'revenue', value: 2000.5, source: '年报', ...times })
      await saveSetting(tx, 'demonstration', true, AN_INSTANT)
      for (const id of ['a', 'b', 'c']) await appendEntry(tx, entry(id))
    })
    await runAsSystem(engine, (tx) => sealBlock(tx, AN_INSTANT))
    await runAsSystem(engine, (tx) => appendEntry(tx, entry('d')))
    content = (await openFileFolder(filesFolder).put(PDF)).sha256
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a store of real records comes back: journal, files, flag of demonstration data', async () => {
    const report = await writeBackup(store.engine, {
      file: join(folder, 'real.tar'),
      filesFolder,
      createdAt: AN_INSTANT,
    })
    expect(report).toMatchObject({ files: 1, damagedFiles: [], missingFiles: [] })
    const target = await freshStores()[store.name]?.()
    if (target === undefined) throw new Error('no second store')
    try {
      const files = join(folder, 'real-files')
      await restoreInto(target.engine, join(folder, 'real.tar'), files)
      expect(await runAsSystem(target.engine, verifyJournal)).toEqual(await runAsSystem(store.engine, verifyJournal))
      expect(Buffer.from(await openFileFolder(files).get(content))).toEqual(PDF)
      const flag = await runAsSystem(target.engine, (tx) => tx.selectFrom('setting').select('value').execute())
      expect(flag).toEqual([{ value: true }])
      await runAsSystem(target.engine, (tx) => appendEntry(tx, entry('next')))
      expect((await runAsSystem(target.engine, verifyJournal)).issues).toEqual([])
    } finally {
      await target.dispose()
    }
  })

  describe('with a row in every table', () => {
    beforeAll(async () => {
      await fillTables(store.engine)
      await writeBackup(store.engine, { file, filesFolder, createdAt: AN_INSTANT })
    })

    test.each(['embedded', 'server'] as const)('is row for row the same when restored to %s', async (name) => {
      const open = freshStores()[name]
      if (open === undefined) return
      const target = await open()
      try {
        await restoreInto(target.engine, file, join(folder, `files-${name}`))
        const [was, is] = [await everythingOf(store.engine), await everythingOf(target.engine)]
        expect(Object.entries(is.rows).filter(([, rows]) => rows.length === 0)).toEqual([])
        expect(is).toEqual({ ...was, schema: is.schema })
        if (name === store.name) expect(is.schema).toEqual(was.schema)
        await expect(restoreInto(target.engine, file, join(folder, 'more'))).rejects.toMatchObject({ code: 'conflict' })
      } finally {
        await target.dispose()
      }
    })

    test('a truncated or changed backup is refused and nothing is written', async () => {
      const bytes = readFileSync(file)
      const spoiled = join(folder, 'spoiled.tar')
      const positions = [0, 0.2, 0.5, 0.8, 0.999].map((share) => Math.floor(share * (bytes.length - 1)))
      const changed = positions.map((at) => Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 1, at, at + 1))
      const cut = [0, 700, Math.floor(bytes.length / 2), bytes.length - 1024, bytes.length - 1].map((end) =>
        bytes.subarray(0, end),
      )
      const target = await freshStores()[store.name]?.()
      if (target === undefined) throw new Error('no second store')
      try {
        const before = await everythingOf(target.engine)
        for (const wrong of [
          ...changed,
          ...cut,
          Buffer.concat([bytes, Buffer.alloc(512)]),
          Buffer.from('PK\u0003\u0004'),
        ]) {
          writeFileSync(spoiled, wrong)
          const refused = restoreInto(target.engine, spoiled, join(folder, 'never'))
          await expect(refused).rejects.toMatchObject({ code: 'file_unreadable', detail: /没有写入任何数据/ })
        }
        expect(await everythingOf(target.engine)).toEqual(before)
        expect(readdirSync(folder)).not.toContain('never')
      } finally {
        await target.dispose()
      }
    })
  })

  test('an existing file is not overwritten, a failed backup leaves nothing behind', async () => {
    const options = { file: join(folder, 'real.tar'), filesFolder, createdAt: AN_INSTANT }
    await expect(writeBackup(store.engine, options)).rejects.toMatchObject({ code: 'conflict' })
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  test('a damaged content is named, not kept', async () => {
    const { engine } = store
    const damaged = join(folder, 'damaged')
    const { sha256 } = await openFileFolder(damaged).put(PDF)
    writeFileSync(openFileFolder(damaged).pathOf(sha256), 'other')
    const options = { file: join(folder, 'damaged.tar'), filesFolder: damaged, createdAt: AN_INSTANT }
    expect(await writeBackup(engine, options)).toMatchObject({ files: 0, damagedFiles: [sha256] })
  })

  test('a backup of another schema is refused', async () => {
    const other = (backup: Parameters<typeof checkBackupVersion>[0]) => {
      const migrations = backup.manifest.migrations.slice(1)
      checkBackupVersion({ ...backup, manifest: { ...backup.manifest, migrations } })
    }
    const refused = withCheckedBackup(join(folder, 'real.tar'), async (backup) => other(backup))
    await expect(refused).rejects.toMatchObject({ code: 'store_version', detail: /没有写入任何数据/ })
  })
})
