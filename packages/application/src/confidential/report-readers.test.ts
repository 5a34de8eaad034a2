import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { findCase } from '@qingshen/store/casework/cases'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { aCase } from '@qingshen/testing/case-builders'
import type { CaseWish } from '@qingshen/testing/case-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aReadyDraft } from '@qingshen/testing/submission-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { attachToCase } from '../files/attach-to-case.ts'
import { downloadFileUseCase } from '../files/download-file.ts'
import { uploadFileUseCase } from '../files/upload-file.ts'
import { addSubmissionDocumentUseCase } from '../submission/edit-draft.ts'

let deps: Deps

beforeAll(async () => {
  deps = await listingDeps(await openSeededTestEngine(), { today: '2026-11-22' })
})
afterAll(() => deps.engine.close())

/** A confidential and an open file of a report that offices see. */
async function aReport(wish: CaseWish) {
  const opened = await aCase(deps, { publishedOn: '2026-03-02', grounds: ['double_exceed'], ...wish })
  const params = { case: opened.id }
  const file = async (part: string, words: string, confidential: boolean) => {
    const body = new TextEncoder().encode(`%PDF-1.4\n${words}`)
    const upload = { params: undefined, query: { name: `${words}.pdf` }, body }
    const { id } = (await uploadFileUseCase.run(deps, opened.enterprise, upload)).answer as { id: string }
    const page = await call<SubmissionPage>(deps, opened.enterprise, addSubmissionDocumentUseCase, {
      params,
      body: { part, file: id, confidential },
    })
    await runAsSystem(deps.engine, async (tx) =>
      attachToCase(tx, id, await findCase(tx, opened.id), {
        subjectKind: 'submission',
        subjectId: page.draft?.id ?? '',
        isConfidential: confidential,
      }),
    )
    return id
  }
  const { parts } = await aReadyDraft(deps, opened, '2026-11-20')
  const other = parts.find(({ id, kind }) => kind === 'document' && id !== 'report')?.id ?? ''
  return { opened, secret: await file('report', '审核报告', true), plain: await file(other, '附图', false) }
}

const open = (caller: Caller, file: string) => call(deps, caller, downloadFileUseCase, { params: { file }, query: {} })

test('M2016-17 a confidential report is read by who receives it, the province and the centre, by no other department', async () => {
  const at = '140105'
  const { opened, secret, plain } = await aReport({ law: 'shanxi-2022', path: '140000/140100/140105' })
  for (const department of ['ecology', 'development'] as const) {
    await open(await officerAt(deps, { region: at, department }), secret)
  }
  const industry = await officerAt(deps, { region: at, department: 'industry' })
  await expect(open(industry, secret)).rejects.toMatchObject({
    code: 'forbidden',
    detail: /生态环境部门、发展改革部门/,
    extra: { reason: 'other_department' },
  })
  await open(industry, plain)
  await open(await officerAt(deps, { region: '140000', department: 'industry' }), secret)
  await open(await officerAt(deps, { region: at, department: 'industry' }, 'assessment_centre'), secret)
  await open(opened.enterprise, secret)
})

test('XJ05-16 where the law has all three departments receive the report, each of them reads it', async () => {
  const { secret } = await aReport({ law: 'xinjiang-2005', path: '650000/650100/650102' })
  for (const department of ['ecology', 'development', 'industry'] as const) {
    await open(await officerAt(deps, { region: '650102', department }), secret)
  }
})
