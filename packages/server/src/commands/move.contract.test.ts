import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { saveSetting } from '@qingshen/store/reference/settings'
import { preparedFolder } from '@qingshen/testing/prepared-folder'
import { createDatabase, dropDatabase, urlOf } from '@qingshen/testing/server-database'
import '@qingshen/testing/postgres-server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openMigratedStore } from '../serve/open-store.ts'
import { readSigningKey } from '../serve/signing-key.ts'
import { runCommandLine } from './run-command-line.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const folder = mkdtempSync(join(tmpdir(), 'qingshen-move-command-'))
const data = join(folder, 'data')
const files = join(folder, 'elsewhere')

const call = async (...args: string[]) => {
  let [out, problem] = ['', '']
  const exit = await runCommandLine(args, {
    stdin: process.stdin,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (problem += text) },
  })
  return { exit, answer: JSON.parse(exit === 0 ? out : problem), progress: problem }
}

const settingsOf = async (options: { data: string | undefined; databaseUrl: string | undefined }) => {
  const engine = await openMigratedStore(options)
  try {
    return await runAsSystem(engine, (tx) => tx.selectFrom('setting').select(['name', 'value']).execute())
  } finally {
    await engine.close()
  }
}

beforeAll(async () => {
  await preparedFolder(data)
  const engine = await openMigratedStore({ data, databaseUrl: undefined })
  await runAsSystem(engine, (tx) => saveSetting(tx, 'here', [1, '二'], '2026-11-22T01:00:00Z'))
  await engine.close()
  await openFileFolder(join(data, 'files')).put(PDF)
  readSigningKey(data)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what cannot be moved is said, and nothing is made', async () => {
  expect(await call('move', '--data', join(folder, 'absent'), '--to', 'postgres://a@127.0.0.1:1/b')).toMatchObject({
    exit: 2,
    answer: { code: 'not_found' },
  })
  expect(await call('move', '--data', data, '--to', 'mysql://a/b')).toMatchObject({ answer: { code: 'invalid_call' } })
  const refused = await call('move', '--data', data, '--to', 'postgres://user:secret@127.0.0.1:1/b')
  expect(refused).toMatchObject({ exit: 2, answer: { detail: /连不上 127.0.0.1:1\/b/ } })
  expect(JSON.stringify(refused)).not.toContain('secret')
  expect(await call('move', '--undo', '--data', data)).toMatchObject({ answer: { code: 'not_found' } })
})

const server = inject('postgres')

describe.skipIf('reason' in server)('to a server', () => {
  const address = 'reason' in server ? '' : server.url

  test('by command: the rows and files are there, the folder is not opened until the move is undone', async () => {
    const name = await createDatabase(address, null)
    const url = urlOf(address, name)
    try {
      const moved = await call('move', '--data', data, '--to', url, '--files', files)
      expect(moved).toMatchObject({
        exit: 0,
        answer: { copiedFiles: 1, missingFiles: [], to: expect.stringMatching(name) },
      })
      expect(moved.progress).toContain('setting 1 行')
      expect(moved.answer).toMatchObject({ keys: ['signing.pem'], keysFolder: join(folder, 'keys') })
      const pem = (at: string) => readFileSync(join(at, 'keys', 'signing.pem'), 'utf8')
      expect(pem(folder)).toBe(pem(data))
      const there = { data: undefined, databaseUrl: url }
      const here = { data, databaseUrl: undefined }
      expect(await settingsOf(there)).toEqual([{ name: 'here', value: [1, '二'] }])
      expect(Buffer.from(await openFileFolder(files).get(hash('sha256', PDF)))).toEqual(PDF)
      await expect(settingsOf(here)).rejects.toMatchObject({ code: 'store_moved', detail: new RegExp(name) })
      expect(await call('move', '--data', data, '--to', url)).toMatchObject({ answer: { code: 'store_moved' } })
      expect(await call('backup', join(folder, 'x.tar'), '--data', data)).toMatchObject({
        answer: { code: 'store_moved' },
      })
      expect(await call('move', '--undo', '--data', data)).toMatchObject({ exit: 0, answer: { undone: data } })
      expect(await settingsOf(here)).toEqual(await settingsOf(there))
    } finally {
      await dropDatabase(address, name)
    }
  })

  test('a damaged mark still keeps the folder closed', async () => {
    writeFileSync(join(data, 'moved.json'), '{')
    await expect(settingsOf({ data, databaseUrl: undefined })).rejects.toMatchObject({ code: 'store_moved' })
    expect(readFileSync(join(data, 'moved.json'), 'utf8')).toBe('{')
    expect(await call('move', '--undo', '--data', data)).toMatchObject({ exit: 0 })
  })
})
