import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forEachEngine, freshStores } from '@qingshen/testing/engine-matrix'
import type { Opened } from '@qingshen/testing/engine-matrix'
import { everythingOf } from '@qingshen/testing/everything-of'
import { fillTables } from '@qingshen/testing/fill-tables'
import { AN_INSTANT } from '@qingshen/testing/register-builders'
import type { Engine } from '../engine/engine.ts'
import { openFileFolder } from '../files/file-folder.ts'
import { insertMove } from '../move/move-progress.ts'
import { withMoveSource } from '../move/move-source.ts'
import { moveStore } from '../move/move-store.ts'
import { onTarget, refuseHalfMoved } from '../move/move-target.ts'
import { saveSetting } from '../reference/settings.ts'
import { runAsSystem } from '../session/run-as.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

class Killed extends Error {}

// Enough for one table to be moved in three parts.
const MANY = 5000
const MORE_PARTS = 2

function addSettings(engine: Engine): Promise<void> {
  return engine.script(`alter table setting no force row level security;
    insert into setting select 'n' || g, to_jsonb(repeat('长', 300)), now() from generate_series(1, ${MANY}) g;
    alter table setting force row level security`)
}

forEachEngine((store) => {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-move-'))
  const [filesFrom, filesTo] = [join(folder, 'files'), join(folder, 'moved-files')]
  let source: Opened

  const freshTarget = async () => {
    const opened = await freshStores()[store.name]?.()
    if (opened === undefined) throw new Error('no second store')
    return opened
  }
  const move = (target: Opened, { killAt = Infinity, marked = () => {} } = {}) => {
    let steps = 0
    const step = () => {
      steps += 1
      if (steps === killAt) throw new Killed()
    }
    const markSource = async () => {
      step()
      marked()
    }
    return moveStore({ source: source.engine, target: target.engine, filesFrom, filesTo, onStep: step, markSource })
  }
  const expectSame = async (target: Opened) => {
    const [was, is] = [await everythingOf(source.engine), await everythingOf(target.engine)]
    expect(Object.entries(is.rows).filter(([, rows]) => rows.length === 0)).toEqual([])
    expect(is.rows).toEqual(was.rows)
    expect(is.next).toEqual(was.next)
    expect(is.schema).toEqual((await everythingOf(store.engine)).schema)
  }

  beforeAll(async () => {
    const open = freshStores().embedded
    if (open === undefined) throw new Error('no embedded store')
    source = await open()
    await fillTables(source.engine)
    await addSettings(source.engine)
    await openFileFolder(filesFrom).put(PDF)
  })
  afterAll(async () => {
    await source.dispose()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a row in every table is the same afterwards, with keys, triggers and row-level security back', async () => {
    const target = await freshTarget()
    try {
      const report = await move(target)
      const tables = Object.keys((await everythingOf(source.engine)).rows).length
      expect(report).toMatchObject({ tables, rows: tables + MANY, files: 1, copiedFiles: 1, damagedFiles: [] })
      await expectSame(target)
      await refuseHalfMoved(target.engine)
      await expect(move(target)).rejects.toMatchObject({ code: 'conflict', detail: /不是空的/ })
    } finally {
      await target.dispose()
    }
  })

  test('killed after any part, it goes on from there; meanwhile the target is not served', async () => {
    const target = await freshTarget()
    try {
      const tables = Object.keys((await everythingOf(source.engine)).rows).length
      // After each table, and once more when everything is there but the source is not marked yet.
      for (let kill = 0; kill <= tables + MORE_PARTS; kill += 1) {
        await expect(move(target, { killAt: 1 })).rejects.toThrow(Killed)
        if (kill % 10 === 0) await expect(refuseHalfMoved(target.engine)).rejects.toMatchObject({ code: 'store_moved' })
      }
      let marks = 0
      await move(target, { marked: () => (marks += 1) })
      expect(marks).toBe(1)
      await expectSame(target)
      await refuseHalfMoved(target.engine)
    } finally {
      await target.dispose()
    }
  })

  test('killed before the first row, while the schema is made, it goes on from there', async () => {
    const target = await freshTarget()
    try {
      await withMoveSource(source.engine, ({ identity, state }) =>
        onTarget(target.engine, (tx) => insertMove(tx, { source: identity, sourceState: state })),
      )
      await expect(refuseHalfMoved(target.engine)).rejects.toMatchObject({ code: 'store_moved' })
      await move(target)
      await expectSame(target)
    } finally {
      await target.dispose()
    }
  })

  test('work in the source between an interruption and the next call is moved as well', async () => {
    const target = await freshTarget()
    try {
      await expect(move(target, { killAt: 4 })).rejects.toThrow(Killed)
      await runAsSystem(source.engine, (tx) => saveSetting(tx, 'between', 1, AN_INSTANT))
      const atMark = Object.keys((await everythingOf(source.engine)).rows).length + MORE_PARTS + 1
      await expect(move(target, { killAt: atMark })).rejects.toThrow(Killed)
      await runAsSystem(source.engine, (tx) => saveSetting(tx, 'after all was there', 2, AN_INSTANT))
      await move(target)
      await expectSame(target)
    } finally {
      await target.dispose()
    }
  })

  test('a target with other data, or of another move, is refused and not changed', async () => {
    const target = await freshTarget()
    try {
      await runAsSystem(target.engine, (tx) => saveSetting(tx, 'other', true, AN_INSTANT))
      await expect(move(target)).rejects.toMatchObject({ code: 'conflict', detail: /setting 中已有数据/ })
      const kept = await runAsSystem(target.engine, (tx) => tx.selectFrom('setting').select('name').execute())
      expect(kept).toEqual([{ name: 'other' }])
    } finally {
      await target.dispose()
    }
    const half = await freshTarget()
    try {
      await expect(move(half, { killAt: 3 })).rejects.toThrow(Killed)
      await sql`update qingshen_move.move set source = 'another'`.execute(half.engine.db)
      await expect(move(half)).rejects.toMatchObject({ code: 'conflict', detail: /另一个数据目录/ })
    } finally {
      await half.dispose()
    }
  })

  test('rows that do not compare are told and moved again; a damaged file is named', async () => {
    const target = await freshTarget()
    try {
      const lastPart = Object.keys((await everythingOf(source.engine)).rows).length + MORE_PARTS
      await expect(move(target, { killAt: lastPart })).rejects.toThrow(Killed)
      await sql`update setting set changed_at = now()`.execute(target.engine.db)
      writeFileSync(openFileFolder(filesFrom).pathOf((await openFileFolder(filesFrom).put(PDF)).sha256), 'other')
      await expect(move(target)).rejects.toMatchObject({ code: 'conflict', detail: /setting 与原来的不一致/ })
      expect(await move(target)).toMatchObject({ damagedFiles: [expect.stringMatching(/^[0-9a-f]{64}$/)] })
      await expectSame(target)
    } finally {
      await target.dispose()
    }
  })
})
