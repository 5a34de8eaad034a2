import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markAsDemonstration, refuseDemonstration } from '@qingshen/application/demonstration/demonstration-store'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { preparedFolder } from '@qingshen/testing/prepared-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigratedStore, openStore } from '../serve/open-store.ts'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingshen-backup-command-'))
const [data, file, restored] = [join(folder, 'data'), join(folder, 'a.tar'), join(folder, 'restored')]

const call = async (...args: string[]) => {
  let [out, problem] = ['', '']
  const exit = await runCommandLine(args, {
    stdin: process.stdin,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (problem += text) },
  })
  return { exit, answer: exit === 0 ? JSON.parse(out) : JSON.parse(problem) }
}

beforeAll(async () => {
  await preparedFolder(data)
  const engine = await openMigratedStore({ data, databaseUrl: undefined })
  await runAsSystem(engine, (tx) => markAsDemonstration(tx, '2026-11-21T08:00:00Z'))
  await engine.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('backup and restore by command: a demonstration store stays one, nothing is overwritten', async () => {
  expect(await call('backup', file, '--data', data)).toMatchObject({ exit: 0, answer: { file, rows: 1 } })
  expect(await call('backup', file, '--data', data)).toMatchObject({ exit: 2, answer: { code: 'conflict' } })
  expect(await call('restore', file, '--data', restored)).toMatchObject({ exit: 0, answer: { rows: 1 } })
  const engine = await openStore({ data: restored, databaseUrl: undefined })
  try {
    await expect(runAsSystem(engine, refuseDemonstration)).rejects.toMatchObject({ code: 'store_demonstration' })
  } finally {
    await engine.close()
  }
}, 90_000)

test('a folder or a file that is not there is refused and not made', async () => {
  const absent = join(folder, 'absent')
  expect(await call('backup', join(folder, 'b.tar'), '--data', absent)).toMatchObject({ exit: 2 })
  expect(await call('restore', join(folder, 'b.tar'), '--data', absent)).toMatchObject({ exit: 2 })
  expect(existsSync(absent)).toBe(false)
})
