import { dumpTable } from '../backup/dump-table.ts'
import { loadTable } from '../backup/load-table.ts'
import type { StoredTable } from '../backup/store-catalogue.ts'
import type { Engine } from '../engine/engine.ts'
import type { Tx } from '../session/tx.ts'
import { loadProgress, saveProgress } from './move-progress.ts'
import type { TableProgress } from './move-progress.ts'
import type { MoveSource, SourceTable } from './move-source.ts'
import { onTarget } from './move-target.ts'
import { NO_ROWS, addRows } from './row-digest.ts'
import type { RowDigest } from './row-digest.ts'

/** What is told while a move goes on: the table and how many of its rows are there. */
export type MoveStep = { readonly table: string; readonly rows: number }

// Two megabytes of a table's pages are copied in one transaction.
const PAGES_AT_ONCE = 256

/** Copies what is not there yet of every table; each part and the note of it are one transaction. */
export async function moveTables(target: Engine, source: MoveSource, onStep: (step: MoveStep) => void): Promise<void> {
  const progress = await onTarget(target, loadProgress)
  for (const table of source.tables) {
    let at = progress.get(table.name)
    if (at === undefined) throw new Error(`the target has no table ${table.name}`)
    while (at.nextPage < table.pages) {
      at = await movePart(target, source, table, at)
      onStep({ table: table.name, rows: at.rows })
    }
  }
}

async function movePart(
  target: Engine,
  source: MoveSource,
  table: SourceTable,
  before: TableProgress,
): Promise<TableProgress> {
  const to = Math.min(before.nextPage + PAGES_AT_ONCE, table.pages)
  return onTarget(target, async (tx) => {
    let digest: RowDigest = before
    for await (const { lines } of dumpTable(source.tx, table, { from: before.nextPage, to })) {
      digest = addRows(digest, lines.split('\n'))
      await loadTable(tx, table, lines)
    }
    const after = { name: table.name, nextPage: to, rows: digest.rows, sum: digest.sum }
    await saveProgress(tx, before, after)
    return after
  })
}

/** The tables whose rows in the target are not exactly those that were read from the source. */
export async function differingTables(tx: Tx, tables: readonly StoredTable[]): Promise<string[]> {
  const progress = await loadProgress(tx)
  const differing: string[] = []
  for (const table of tables) {
    let digest = NO_ROWS
    for await (const { lines } of dumpTable(tx, table)) digest = addRows(digest, lines.split('\n'))
    const was = progress.get(table.name)
    if (was === undefined || was.rows !== digest.rows || was.sum !== digest.sum) differing.push(table.name)
  }
  return differing
}
