import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { aFile, call, enterpriseOf, listingDeps } from '@qingshen/testing/listing-builders'
import { aSite } from '@qingshen/testing/register-builders'
import { expect, test } from 'vitest'
import { applyForAuditUseCase } from './apply.ts'

forEachSeededEngine((store) => {
  test('XJ05-12 of two applications at the same moment one opens a case', async () => {
    const deps = await listingDeps(store.engine, { today: '2026-03-02' })
    const { site, organisation } = await aSite(deps.engine, { path: '650000/650100/650102' })
    const enterprise = await enterpriseOf(deps, organisation)
    const evidence = await aFile(deps, '', organisation)
    const body = { site, law: 'xinjiang-2005', plan: '年内开展', evidence }
    const both = await Promise.allSettled(
      Array.from({ length: 4 }, () => call(deps, enterprise, applyForAuditUseCase, { body })),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of both) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'conflict' })
  })
})
