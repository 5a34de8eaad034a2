import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'
import { loadDemonstrationRegister } from '@qingshen/law/demonstration-register'
import { preparedFolder } from '@qingshen/testing/prepared-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command as exportCommand } from './export.ts'
import { command as importCommand } from './import.ts'

let folder = ''
const io = { stdin: (async function* () {})(), stdout: process.stdout, stderr: process.stderr }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingshen-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('XJ15-A2 the command refuses a register with open questions, naming each; with decisions it is written', async () => {
  const register = loadDemonstrationRegister()
  const [file, decisions, data] = [join(folder, '附表2.txt'), join(folder, 'decisions.json'), join(folder, 'data')]
  await writeFile(file, register.bytes)
  await writeFile(decisions, JSON.stringify(register.decisions))
  await preparedFolder(data)
  const call = [file, '--place', '650000', '--valid-on', '2015-01-01', '--data', data]
  const refusal = await importCommand.run(call, io).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Problem)
  const codes = refusal instanceof Problem ? refusal.errors.map((issue) => issue.code) : []
  expect(new Set(codes)).toEqual(new Set(['list_title_repeated', 'plan_cell_differs', 'branch_suffix_incomplete']))
  expect(await exportCommand.run(['--data', data], io)).toEqual([])
  expect(await importCommand.run([...call, '--decisions', decisions], io)).toMatchObject({
    rows: 123,
    written: { created: 123 },
  })
  const out = join(folder, 'register.csv')
  expect(await exportCommand.run(['--data', data, '--out', out], io)).toEqual({ file: out, rows: 123 })
  expect((await readFile(out, 'utf8')).trimEnd().split('\r\n')).toHaveLength(124)
})

test('wrong calls are problems', async () => {
  await expect(importCommand.run([join(folder, 'none.xlsx')], io)).rejects.toMatchObject({ code: 'invalid_call' })
  await expect(exportCommand.run(['--out', 'a.pdf'], io)).rejects.toMatchObject({ code: 'invalid_call' })
})
