import type { SystemDetail, SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import type { UseCase } from '../use-case.ts'
import { editSystemUseCase, publishSystemUseCase, withdrawSystemUseCase } from './change-system.ts'
import { createSystemUseCase, reviseSystemUseCase } from './enter-system.ts'
import { importSystemUseCase } from './import-system.ts'
import { listSystemsUseCase, loadSystemUseCase } from './read-systems.ts'

const tableWith = (benchmark: string) =>
  new TextEncoder().encode(
    [
      '一级指标,一级指标权重,二级指标,单位,二级指标权重,Ⅰ级基准值,Ⅱ级基准值,Ⅲ级基准值',
      `能源,1,*综合能耗,kgce/t,1,≤${benchmark},≤135,≤150`,
    ].join('\n'),
  )

forEachSeededEngine((store) => {
  let deps: Deps
  let office: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, { today: '2026-03-02' })
    office = await officerAt(deps, { region: '650100', department: 'ecology' })
  })

  const load = (ref: string) => call<SystemDetail>(deps, office, loadSystemUseCase, { params: { system: ref } })
  const aDraft = async (): Promise<SystemDetail> => {
    const input = { query: { name: '体系.csv' }, body: tableWith('120') }
    return await load((await call<SystemImport>(deps, office, importSystemUseCase, input)).ref ?? '')
  }
  type Act = { readonly useCase: UseCase; readonly input: (draft: SystemDetail) => object }
  const publish: Act = {
    useCase: publishSystemUseCase,
    input: ({ ref, version }) => ({ params: { system: ref }, body: { version } }),
  }
  const discard: Act = {
    useCase: withdrawSystemUseCase,
    input: ({ ref, version }) => ({ params: { system: ref }, body: { version, reason: '重复' } }),
  }
  const edit: Act = {
    useCase: editSystemUseCase,
    input: ({ ref, version, content }) => ({ params: { system: ref }, body: { version, content } }),
  }
  const replace: Act = {
    useCase: importSystemUseCase,
    input: ({ ref, version }) => ({ query: { name: '另一份.csv', into: ref, version }, body: tableWith('110') }),
  }

  test.each([
    ['publish', publish, publish],
    ['publish and edit', publish, edit],
    ['publish and discard', publish, discard],
    ['publish and import', publish, replace],
    ['import', replace, replace],
    ['edit and import', edit, replace],
  ])('of two at once (%s) one is done, the other told that the draft was changed', async (_name, one, other) => {
    const draft = await aDraft()
    const done = await Promise.allSettled(
      [one, other].map(({ useCase, input }) => call(deps, office, useCase, input(draft))),
    )
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toBeInstanceOf(Problem)
    expect(['stale_version', 'state_forbids']).toContain((refused[0] as Problem).code)
    expect((await load(draft.ref)).version).toBe(draft.version + 1)
  })

  test('of two who draft the next version at once one does', async () => {
    const draft = await aDraft()
    await call(deps, office, publishSystemUseCase, publish.input(draft))
    const input = { params: { system: draft.ref } }
    const done = await Promise.allSettled([1, 2].map(() => call(deps, office, reviseSystemUseCase, input)))
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refused.map((each) => (each instanceof Problem ? each.code : each))).toEqual([
      expect.stringMatching(/^(conflict|state_forbids)$/),
    ])
  })

  test('who names the case of others is not told whether it is there, and the journal keeps that he asked', async () => {
    const { id } = await aCase(deps)
    const stranger = await consultantOn(deps, [])
    const table = tableWith('120')
    const tries: readonly [UseCase, object][] = [
      [listSystemsUseCase, { query: { case: id } }],
      [createSystemUseCase, { body: { kind: 'levels', title: '体系', case: id } }],
      [importSystemUseCase, { query: { name: '体系.csv', case: id }, body: table }],
    ]
    for (const [useCase, input] of tries) {
      await expect(call(deps, stranger, useCase, input)).rejects.toMatchObject({ code: 'not_found' })
    }
    const entries = await runAsSystem(deps.engine, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select(['subject_id', 'after'])
        .where('action', '=', 'access.denied')
        .where('account', '=', stranger.actor.accountId)
        .orderBy('id')
        .execute(),
    )
    expect(entries.map(({ subject_id }) => subject_id)).toEqual(tries.map(([{ operation }]) => operation.id))
    for (const { after } of entries) expect(after).toMatchObject({ asked: { case: id } })
  })
})
