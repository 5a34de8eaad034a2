import type { Caller, Deps } from '@qingshen/application/deps'
import { seedReference } from '@qingshen/application/reference/seed-reference'
import type { UseCase } from '@qingshen/application/use-case'
import type { Actor } from '@qingshen/core/access/actor'
import type { Role } from '@qingshen/core/access/role'
import type { Department } from '@qingshen/core/vocabulary/department'
import { loadLaws } from '@qingshen/law/load-law'
import { loadOffices } from '@qingshen/law/reference/offices'
import { insertAccount } from '@qingshen/store/accounts/accounts'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { insertFile } from '@qingshen/store/files/files'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { recordFact } from '@qingshen/store/register/record-fact'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { importDeps } from './import-builders.ts'
import { AN_INSTANT } from './register-builders.ts'

/** A calendar that tests turn by hand; days begin and end in Asia/Shanghai. */
export type TestCalendar = { today: string }

/** What use cases of lists need: the real laws, divisions and offices, and a calendar of the test's own. */
export async function listingDeps(engine: Engine, calendar: TestCalendar): Promise<Deps> {
  const base = importDeps(engine)
  let ticks = 0
  const deps: Deps = {
    ...base,
    laws: loadLaws(),
    reference: { ...base.reference, offices: loadOffices },
    // Later acts of a day come later, as they do outside of tests.
    now: () => Temporal.Instant.from(`${calendar.today}T02:00:00Z`).add({ milliseconds: (ticks += 1) }),
  }
  await seedReference(deps)
  return deps
}

/** Who sits where: a department's office of a place, or its assessment centre. */
export type Seat = { readonly region: string; readonly department: Department | 'none'; readonly kind?: string }

async function anAccount(deps: Deps, regionPath: string | null): Promise<string> {
  const id = crypto.randomUUID()
  const name = `account-${id}`
  await runAsSystem(deps.engine, (tx) =>
    insertAccount(tx, {
      id,
      name,
      displayName: '经办人',
      passwordHash: 'x',
      demonstration: false,
      regionPath,
      createdAt: AN_INSTANT,
    }),
  )
  return id
}

/** Somebody of a registered office; returns who calls. */
export async function officerAt(deps: Deps, seat: Seat, role: Role = 'officer'): Promise<Caller> {
  const { region, department, kind = 'authority' } = seat
  const office = await runAsSystem(deps.engine, (tx) => findOfficeOf(tx, { region, department, kind }))
  if (office === undefined) throw new Error(`no office of ${department} at ${region}`)
  const accountId = await anAccount(deps, office.regionPath)
  const { id, level, regionPath } = office
  const line = office.department === 'none' ? null : office.department
  const actor = {
    accountId,
    role,
    office: { id, department: line, level, regionPath },
    organisationIds: [],
    caseIds: [],
  }
  return { actor, session: null, requestId: 'test' }
}

/** Somebody of an enterprise with an account. */
export async function enterpriseOf(deps: Deps, organisation: string): Promise<Caller> {
  const accountId = await anAccount(deps, null)
  const actor: Actor = { accountId, role: 'enterprise', office: null, organisationIds: [organisation], caseIds: [] }
  return { actor, session: null, requestId: 'test' }
}

/** Records facts of a site from a day on, with their source. */
export async function knowing(
  deps: Deps,
  site: string,
  facts: Readonly<Record<string, boolean | string>>,
  { source, validFrom = '2026-01-01' }: { readonly source: string; readonly validFrom?: string },
): Promise<void> {
  await runAsSystem(deps.engine, async (tx) => {
    for (const [name, value] of Object.entries(facts)) {
      const times = { validFrom, validTo: null, recordedAt: AN_INSTANT, recordedBy: null }
      await recordFact(tx, { site, name, value, source, ...times })
    }
  })
}

/** An uploaded file within the reach of a place, or of an organisation ('' and its key). */
export async function aFile(deps: Deps, regionPath: string, organisation: string | null = null): Promise<string> {
  const id = crypto.randomUUID()
  await runAsSystem(deps.engine, (tx) =>
    insertFile(tx, {
      id,
      sha256: '0'.repeat(64),
      sizeBytes: 1,
      mediaType: 'application/pdf',
      name: '证明.pdf',
      uploadedAt: AN_INSTANT,
      uploadedBy: null,
      regionPath,
      organisation,
    }),
  )
  return id
}

/** Calls a use case as somebody; what is not given is absent, and the answer must be what the operation promises. */
export async function call<T>(
  deps: Deps,
  caller: Caller,
  useCase: UseCase,
  input: { params?: unknown; query?: unknown; body?: unknown } = {},
): Promise<T> {
  const given = { params: undefined, query: undefined, body: undefined, ...input }
  const { answer } = await useCase.run(deps, caller, given)
  useCase.operation.response?.parse(JSON.parse(JSON.stringify(answer)))
  return answer as T
}
