import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileAnswer } from '@qingshen/contracts/operation'
import type { StoredFile } from '@qingshen/contracts/files.operations'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { commandScanner } from '@qingshen/server/serve/command-scanner'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testClock, testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { downloadFileUseCase } from './download-file.ts'
import { loadFileScanUseCase } from './load-file-scan.ts'
import { scanDueFiles } from './scan-due-files.ts'
import { uploadFileUseCase } from './upload-file.ts'

const clock = testClock()
const folder = mkdtempSync(join(tmpdir(), 'qingshen-scanner-'))
const EXIT_CODES = { clean: 0, infected: 1, failed: 2 }

/** A scanner as it is configured: a program that notes each call and exits as the test says. */
function aScanner() {
  const program = join(folder, 'scanner.sh')
  writeFileSync(program, `#!/bin/sh\necho "$1" >> ${folder}/calls\nexit $(cat ${folder}/exit)\n`)
  chmodSync(program, 0o700)
  return commandScanner([program])
}
const say = (state: keyof typeof EXIT_CODES) => writeFileSync(join(folder, 'exit'), String(EXIT_CODES[state]))
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').length

let without: Deps
let deps: Deps
let officer: Caller

beforeAll(async () => {
  without = testDeps(await openTestEngine(), clock)
  deps = { ...without, scanner: aScanner(), log: { warn: () => undefined, error: () => undefined } }
  await seedTestRegister(without)
  officer = await callerNamed(without, '州环保科员')
  say('clean')
  await scanDueFiles(deps)
})
afterAll(async () => {
  await without.engine.close()
  rmSync(folder, { recursive: true })
})

const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.4\n${text}`)
async function upload(given: Deps, text: string, name = '报告.pdf'): Promise<StoredFile> {
  const input = { params: undefined, query: { name }, body: pdf(text) }
  return (await uploadFileUseCase.run(given, officer, input)).answer as StoredFile
}
async function download(file: string): Promise<FileAnswer> {
  const input = { params: { file }, query: undefined, body: undefined }
  return (await downloadFileUseCase.run(deps, officer, input)).answer as FileAnswer
}
const notes = () =>
  runAsSystem(deps.engine, (tx) =>
    tx.selectFrom('journal_entry').select(['subject_id', 'account']).where('action', '=', 'file.infected').execute(),
  )
const later = (minutes: number) => {
  clock.now = clock.now.add({ minutes })
}

test('an infected upload is refused, not kept, noted, and refused at once the next time', async () => {
  say('infected')
  await expect(upload(deps, 'virus')).rejects.toMatchObject({ code: 'file_infected', detail: /没有保存/ })
  const sha256 = sha256Hex(pdf('virus'))
  expect(existsSync(openFileFolder(deps.filesFolder).pathOf(sha256))).toBe(false)
  expect(await notes()).toEqual([{ subject_id: sha256, account: officer.actor.accountId }])
  say('clean')
  await expect(upload(deps, 'virus')).rejects.toMatchObject({ code: 'file_infected' })
})

test('a clean content is scanned once and given out', async () => {
  say('clean')
  const before = calls()
  const { id } = await upload(deps, 'good')
  await upload(deps, 'good', '又一份.pdf')
  expect(calls()).toBe(before + 1)
  expect((await download(id)).name).toBe('报告.pdf')
})

test('where the scan does not end the file is kept, given out only after a later scan', async () => {
  say('failed')
  const { id } = await upload(deps, 'waiting')
  await expect(download(id)).rejects.toMatchObject({ code: 'file_infected', detail: /扫描还没有完成/ })
  say('clean')
  expect(await scanDueFiles(deps)).toBe(0)
  later(2)
  expect(await scanDueFiles(deps)).toBe(1)
  expect((await download(id)).name).toBe('报告.pdf')
})

test('what was stored before there was a scanner is scanned later; infected, it is never given out again', async () => {
  const { id } = await upload(without, 'old virus')
  expect((await download(id)).name).toBe('报告.pdf')
  say('infected')
  expect(await scanDueFiles(without)).toBe(0)
  expect(await scanDueFiles(deps)).toBe(1)
  await expect(download(id)).rejects.toMatchObject({ code: 'file_infected', detail: /没有给出/ })
  expect((await notes()).at(-1)).toEqual({ subject_id: sha256Hex(pdf('old virus')), account: null })
  expect(existsSync(openFileFolder(deps.filesFolder).pathOf(sha256Hex(pdf('old virus'))))).toBe(true)
})

test('the administrator sees whether files are scanned and how they stand', async () => {
  const administrator = await callerNamed(without, '系统管理员')
  const input = { params: undefined, query: undefined, body: undefined }
  const seen = async (given: Deps) => (await loadFileScanUseCase.run(given, administrator, input)).answer
  expect(await seen(deps)).toEqual({ available: true, unscanned: 0, clean: 3, infected: 2, failed: 0 })
  expect(await seen(without)).toMatchObject({ available: false })
})

test('hostile names are kept tame, and a lying type gets the true one', async () => {
  say('clean')
  const kept = async (name: string) => (await upload(deps, 'named', name)).name
  expect(await kept('../../../etc/报告.pdf')).toBe('报告.pdf')
  expect(await kept('报告\u202Efdp.exe')).toBe('报告fdp.exe.pdf')
  expect(await kept('报\u0000告\n.pdf')).toBe('报告.pdf')
  expect((await kept(`${'长'.repeat(296)}.pdf`)).length).toBe(120)
})
