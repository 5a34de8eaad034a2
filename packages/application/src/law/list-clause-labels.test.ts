import { openTestEngine } from '@qingshen/testing/memory-template'
import { testDeps } from '@qingshen/testing/test-deps'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { listClauseLabelsUseCase } from './list-clause-labels.ts'
import { loadLawUseCase } from './load-law.ts'

let deps: Deps

beforeAll(async () => {
  deps = testDeps(await openTestEngine())
})
afterAll(() => deps.engine.close())

test('chips of many clauses are printed by one question; what is not known is left out', async () => {
  const query = { ids: ['XJ05-08a', 'nowhere-1', 'XJ05-08a', 'SX22-03b'] }
  const { answer } = await listClauseLabelsUseCase.run(deps, ANONYMOUS, { params: {}, query, body: undefined })
  expect((answer as { id: string; document: string }[]).map(({ id }) => id)).toEqual(['XJ05-08a', 'SX22-03b'])
})

test('what a law says is shown with the days of its clause, breaches by their names', async () => {
  const input = { params: { law: 'xinjiang-2005' }, query: { on: '2026-11-21' }, body: undefined }
  const { answer } = await loadLawUseCase.run(deps, ANONYMOUS, input)
  const { rules, duties, consequences } = answer as Record<string, { from: string | null; act?: string }[]>
  for (const rule of [...(rules ?? []), ...(duties ?? [])]) expect(rule.from).not.toBeNull()
  expect((consequences ?? []).map(({ act }) => act).join()).not.toMatch(/[a-z_]{4,}/)
})
