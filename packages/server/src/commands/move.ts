import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { openEngine } from '@qingshen/store/engine/open-engine'
import { moveStore } from '@qingshen/store/move/move-store'
import type { MoveStep } from '@qingshen/store/move/move-tables'
import { markAsMoved, undoMove } from '@qingshen/store/move/moved-mark'
import { copyKeys } from '../serve/copy-keys.ts'
import { dataFolder } from '../serve/open-store.ts'
import type { Command, CommandIo } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION } from './store-options.ts'

const SPEC = {
  ...STORE_OPTION,
  to: { type: 'string' },
  files: { type: 'string' },
  undo: { type: 'boolean' },
} as const

export const command: Command = {
  name: 'move',
  usage: '[--data FOLDER] [--to DATABASE_URL] [--files FOLDER] [--undo]',
  summary: '把数据目录搬到 PostgreSQL 服务器，逐表核对；中断后再执行一次接着搬；--undo 退回',
  run: async (args, io) => {
    const { options } = parseCall(args, SPEC)
    const folder = dataFolder({ data: options.data, databaseUrl: undefined })
    if (options.undo) return { undone: folder, ...(await undoMove(folder)) }
    const databaseUrl = options.to ?? process.env['DATABASE_URL']
    const to = targetName(databaseUrl)
    refuseAbsentFolder(folder)
    // Where a program that uses a server looks for the files.
    const filesTo = options.files ?? join(dataFolder({ data: undefined, databaseUrl }), 'files')
    const source = await openEngine({ data: folder })
    try {
      const target = await openTarget(databaseUrl ?? '', to)
      try {
        const keysTo = dirname(filesTo)
        const keys = copyKeys(folder, keysTo)
        return {
          from: folder,
          to,
          filesFolder: filesTo,
          keysFolder: join(keysTo, 'keys'),
          keys,
          ...(await moveAll({ folder, to, source, target, filesTo, io })),
        }
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
  },
}

type Move = {
  readonly folder: string
  readonly to: string
  readonly source: Engine
  readonly target: Engine
  readonly filesTo: string
  readonly io: CommandIo
}

async function moveAll({ folder, to, source, target, filesTo, io }: Move) {
  const started = performance.now()
  const report = await moveStore({
    source,
    target,
    filesFrom: join(folder, 'files'),
    filesTo,
    onStep: progressTo(io),
    markSource: () => markAsMoved(folder, { movedTo: to, movedAt: Temporal.Now.instant().toString() }),
  })
  const seconds = (performance.now() - started) / 1000
  return { ...report, seconds: Math.round(seconds * 10) / 10, rowsPerSecond: Math.round(report.rows / seconds) }
}

// A line for a table, and for a large one every few parts.
function progressTo(io: CommandIo): (step: MoveStep) => void {
  let last = { table: '', at: 0 }
  return ({ table, rows }) => {
    const now = performance.now()
    if (table === last.table && now - last.at < 1000) return
    last = { table, at: now }
    io.stderr.write(`${table} ${rows} 行\n`)
  }
}

/** The server and database of an address, without login and password. */
function targetName(databaseUrl: string | undefined): string {
  if (databaseUrl === undefined) {
    throw new Problem('invalid_call', '没有写搬到哪里。请用 --to 或环境变量 DATABASE_URL 指定一个新建的空数据库。')
  }
  try {
    const { protocol, host, pathname } = new URL(databaseUrl)
    if (protocol === 'postgres:' || protocol === 'postgresql:') return `${host}${pathname}`
  } catch {
    // said below
  }
  throw new Problem(
    'invalid_call',
    '搬往的地址应为 postgres://账号:密码@主机:端口/数据库。请改正 --to 或 DATABASE_URL 后重试；密码中的特殊字符要按网址的写法转义。',
  )
}

function refuseAbsentFolder(folder: string): void {
  if (existsSync(join(folder, 'pgdata'))) return
  throw new Problem('not_found', `${folder} 中没有清审的数据，没有搬。请用 --data 指定数据目录。`)
}

async function openTarget(databaseUrl: string, to: string): Promise<Engine> {
  try {
    return await openEngine({ databaseUrl })
  } catch (error) {
    if (error instanceof Problem) throw error
    const why = error instanceof Error ? error.message || String('code' in error ? error.code : error.name) : ''
    throw new Problem(
      'invalid_call',
      `连不上 ${to}（${why}），没有搬。请检查地址、账号、密码，数据库是否已经建立，以及服务器是否在运行。`,
    )
  }
}
