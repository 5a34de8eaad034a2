import { Problem } from '@qingshen/core/kernel/problem'
import type { Engine } from '../engine/engine.ts'
import { isMigrated } from '../migrate/migrate.ts'
import { moveFiles } from './move-files.ts'
import type { MovedFiles } from './move-files.ts'
import { loadProgress, removeMove } from './move-progress.ts'
import { withMoveSource } from './move-source.ts'
import type { MoveSource } from './move-source.ts'
import { closeTarget, emptyTables, onTarget, openTarget } from './move-target.ts'
import { differingTables, moveTables } from './move-tables.ts'
import type { MoveStep } from './move-tables.ts'

/** The two stores, the folders of their files, what is told meanwhile, and what is done once everything is there. */
export type MoveOptions = {
  readonly source: Engine
  readonly target: Engine
  readonly filesFrom: string
  readonly filesTo: string
  readonly onStep: (step: MoveStep) => void
  /** Marks the source, so that nobody goes on working in it. */
  readonly markSource: () => Promise<void>
}

/** What was moved; `tables` are all of the store, each compared row for row by the digests of both sides. */
export type MoveReport = MovedFiles & { readonly tables: number; readonly rows: number }

/**
 * Moves a store into an empty database: every table, counter and stored file exactly as it is. What was interrupted is
 * taken up where it stopped by calling it again. The source is only read.
 * @throws Problem conflict (target with other data, or rows that do not compare), store_version.
 */
export async function moveStore(options: MoveOptions): Promise<MoveReport> {
  const { source, target } = options
  if (!(await isMigrated(source))) throw oldSource()
  const report = await withMoveSource(source, (open) => moveFrom(open, options))
  await options.markSource()
  await onTarget(target, removeMove)
  await target.maintain()
  return report
}

async function moveFrom(source: MoveSource, options: MoveOptions): Promise<MoveReport> {
  const { target, onStep } = options
  const stage = await openTarget(target, { source: source.identity, sourceState: source.state })
  if (stage !== 'done') await moveTables(target, source, onStep)
  const files = await moveFiles(source.tx, options.filesFrom, options.filesTo)
  if (stage !== 'done') {
    await compare(target, source)
    await onTarget(target, (tx) => closeTarget(tx, source.sequences))
  }
  const progress = await onTarget(target, loadProgress)
  const rows = [...progress.values()].reduce((sum, table) => sum + table.rows, 0)
  return { tables: source.tables.length, rows, ...files }
}

async function compare(target: Engine, source: MoveSource): Promise<void> {
  const differing = await onTarget(target, (tx) => differingTables(tx, source.tables))
  if (differing.length === 0) return
  await onTarget(target, (tx) => emptyTables(tx, differing))
  throw new Problem(
    'conflict',
    `搬完后逐表核对，${differing.join('、')} 与原来的不一致，已从服务器上清除这些表，原来的数据没有改动。` +
      '请检查服务器和磁盘，再执行一次同样的命令，只重新搬这些表。',
  )
}

function oldSource(): Problem {
  return new Problem(
    'store_version',
    '数据目录的结构不是这个版本的，没有搬，也没有改动。请先备份，再执行 npx qingshen migrate --data 目录，然后重新搬。',
  )
}
