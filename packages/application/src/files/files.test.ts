import type { FileAnswer } from '@qingshen/contracts/operation'
import type { StoredFile } from '@qingshen/contracts/files.operations'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { callerNamed } from '@qingshen/testing/sign-in'
import { testDeps } from '@qingshen/testing/test-deps'
import { seedTestRegister } from '@qingshen/testing/test-register'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { downloadFileUseCase } from './download-file.ts'
import { uploadFileUseCase } from './upload-file.ts'

const PDF = new TextEncoder().encode('%PDF-1.4\n监测报告')

let deps: Deps
let prefecture: Caller

beforeAll(async () => {
  const filesFolder = await mkdtemp(join(tmpdir(), 'qingshen-files-'))
  deps = { ...testDeps(await openTestEngine()), filesFolder }
  await seedTestRegister(deps)
  prefecture = await callerNamed(deps, '州环保科员')
})
afterAll(async () => {
  await deps.engine.close()
  await rm(deps.filesFolder, { recursive: true, force: true })
})

async function upload(caller: Caller, bytes: Uint8Array, name: string): Promise<StoredFile> {
  const { answer } = await uploadFileUseCase.run(deps, caller, { params: undefined, query: { name }, body: bytes })
  return answer as StoredFile
}

async function download(caller: Caller, file: string): Promise<FileAnswer> {
  const { answer } = await downloadFileUseCase.run(deps, caller, {
    params: { file },
    query: undefined,
    body: undefined,
  })
  return answer as FileAnswer
}

test('an attachment comes back as it went in, under its own name and the type of its content', async () => {
  const stored = await upload(prefecture, PDF, '监测报告.pdf')
  expect(stored).toMatchObject({ name: '监测报告.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length })
  const back = await download(prefecture, stored.id)
  expect(new Uint8Array(back.bytes)).toEqual(PDF)
  expect(back).toMatchObject({ type: 'application/pdf', name: '监测报告.pdf' })
})

test('the level above reads it, another place does not even learn of it', async () => {
  const { id } = await upload(prefecture, PDF, '监测报告.pdf')
  expect((await download(await callerNamed(deps, '自治区环保处员'), id)).name).toBe('监测报告.pdf')
  await expect(download(await callerNamed(deps, '山西省环保处员'), id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a text that is called .pdf is refused by its content', async () => {
  const bytes = new TextEncoder().encode('<html></html>')
  await expect(upload(prefecture, bytes, '证明.pdf')).rejects.toMatchObject({ code: 'file_type_refused' })
})

test('an enterprise attaches proofs of its own, which offices elsewhere do not see', async () => {
  const enterprise = await callerNamed(deps, '企业填报人')
  const { id } = await upload(enterprise, PDF, '停产证明.pdf')
  expect((await download(enterprise, id)).name).toBe('停产证明.pdf')
  await expect(download(await callerNamed(deps, '山西市环保科员'), id)).rejects.toMatchObject({ code: 'not_found' })
})
