import { readFileSync } from 'node:fs'
import { NO_DECISIONS } from '@qingshen/core/register/import-decisions.schema'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { importDeps } from '@qingshen/testing/import-builders'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { expect, test } from 'vitest'
import { seedReference } from '../reference/seed-reference.ts'
import { importRegister } from './import-register.ts'
import { workAsSystem } from './import-work.ts'
import { listOpenQuestions } from './open-questions.ts'

const FIXTURE = new URL('../../../documents/src/register-in/register.fixture.xls', import.meta.url)

test('an .xls is previewed like an .xlsx: every flaw at its cell, nothing written, the file kept as what it is', async () => {
  const deps = importDeps(await openTestEngine())
  try {
    await seedReference(deps)
    const work = workAsSystem(deps)
    const file = { bytes: new Uint8Array(readFileSync(FIXTURE)), name: '名录.xls', regionPath: '650000' }
    const options = { validOn: '2024-03-31', listedOn: null, source: '名录.xls' }
    const run = await importRegister(work, file, options, NO_DECISIONS)
    expect(run).toMatchObject({ state: 'previewed', rowCount: 3, format: { format: 'xls' } })
    const codes = (await listOpenQuestions(work, run.id, 100)).map((issue) => issue.code)
    expect(codes).toEqual(expect.arrayContaining(['number_as_text', 'merged_cell']))
    const kept = await runAsSystem(deps.engine, (tx) => tx.selectFrom('file').select(['name', 'media_type']).execute())
    expect(kept).toEqual([{ name: '名录.xls', media_type: 'application/vnd.ms-excel' }])
  } finally {
    await deps.engine.close()
  }
})
