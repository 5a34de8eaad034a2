import { grantOf } from '@qingshen/core/access/role-grants'
import type { Role } from '@qingshen/core/access/role'
import { ROLE_IDS, ROLES } from '@qingshen/core/access/role'
import { isAdministration } from '@qingshen/core/access/separation'
import { insertNamedOrganisation } from '@qingshen/store/reference/organisations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { anAccount, enrolled, signedIn } from '@qingshen/testing/account-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { exampleOf, SOMEBODYS_THING } from '@qingshen/testing/example-of'
import { fillTables } from '@qingshen/testing/fill-tables'
import { testDeps } from '@qingshen/testing/test-deps'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { ALL_USE_CASES } from '../all-use-cases.ts'
import type { Caller, Deps } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import type { UseCase, UseCaseInput } from '../use-case.ts'

const PERSONS = ROLE_IDS.filter((role) => ROLES[role].seat !== 'none')
const PDF = new TextEncoder().encode('%PDF-1.4\n')
// Laws and clauses are the same for everybody; a working calendar is a place's, which `province` names.
const NAMED = ALL_USE_CASES.filter(({ operation }) => operation.params !== undefined && operation.public !== true)

/** A consultancy everybody may choose. */
const CONSULTANCY = '00000000-0000-4000-8000-0000000000f1'

/** Bodies that have to be right before rights are asked: what is judged of them is the same for everybody. */
const BODIES: Readonly<Record<string, object>> = {
  recordFact: {
    fact: 'overStandard',
    value: true,
    knownMissing: false,
    validFrom: '2026-01-01',
    validTo: null,
    source: '监测报告',
    version: 1,
  },
  delegateCase: { consultancy: CONSULTANCY, until: '2027-01-01' },
}

function inputOf({ operation }: UseCase): UseCaseInput {
  const { params, query, body, upload } = operation
  const named = params === undefined ? {} : (exampleOf(params) as Record<string, unknown>)
  return {
    params: named,
    query: query === undefined ? undefined : exampleOf(query),
    body: upload === undefined ? (BODIES[operation.id] ?? (body === undefined ? undefined : exampleOf(body))) : PDF,
  }
}

/** Roles for which this operation's right has no neighbours: it reaches everything. */
function reachesAll(role: Role, { operation }: UseCase): boolean {
  return operation.permission !== undefined && grantOf(role, operation.permission)?.reach === 'everything'
}

test('every operation that names a thing can be tried', () => {
  expect(NAMED.length).toBeGreaterThan(40)
  for (const useCase of NAMED) expect(() => inputOf(useCase), useCase.operation.id).not.toThrow()
})

forEachEngine((store) => {
  let deps: Deps
  const callers = new Map<Role, Caller>()

  beforeAll(async () => {
    deps = testDeps(store.engine)
    await seedReference(deps)
    await fillTables(store.engine)
    const consultancy = { id: CONSULTANCY, kind: 'consultancy', name: '某咨询公司', at: deps.now().toString() }
    await runAsSystem(deps.engine, (tx) => insertNamedOrganisation(tx, consultancy))
    for (const role of PERSONS) {
      await anAccount(deps, {
        name: `邻省${role}`,
        role,
        region: '140000',
        organisation: role === 'consultancy' ? CONSULTANCY : deps.newId(),
      })
      const name = `邻省${role}`
      callers.set(role, isAdministration(role) ? (await enrolled(deps, name)).caller : await signedIn(deps, name))
    }
  })

  async function denials(): Promise<number> {
    const row = await runAsSystem(deps.engine, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select(sql<number>`count(*)`.as('total'))
        .where('action', '=', 'access.denied')
        .executeTakeFirstOrThrow(),
    )
    return row.total
  }

  test('the thing is there', async () => {
    const found = await runAsSystem(deps.engine, (tx) =>
      tx.selectFrom('site').select('id').where('id', '=', SOMEBODYS_THING).execute(),
    )
    expect(found).toHaveLength(1)
  })

  test.each(PERSONS)("%s tries every operation on what is a neighbour's: refused and journalled", async (role) => {
    const caller = callers.get(role)
    if (caller === undefined) throw new Error(`nobody is ${role}`)
    expect(caller.actor.role).toBe(role)
    const answers: string[] = []
    const before = await denials()
    const tried = NAMED.filter((useCase) => !reachesAll(role, useCase))
    for (const useCase of tried) {
      const answer = await useCase.run(deps, caller, inputOf(useCase)).then(
        () => 'done',
        (error: { code?: string; message?: string }) => error.code ?? error.message ?? 'unknown',
      )
      if (answer !== 'forbidden' && answer !== 'not_found') answers.push(`${useCase.operation.id}: ${answer}`)
    }
    expect(answers).toEqual([])
    expect((await denials()) - before).toBe(tried.length)
  })
})
