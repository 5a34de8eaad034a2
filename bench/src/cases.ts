import { ALL_USE_CASES } from '@qingshen/application/all-use-cases'
import { caseFilterOf } from '@qingshen/application/casework/case-filter-of'
import { countCasesUseCase, listCasesUseCase } from '@qingshen/application/casework/load-case'
import type { Caller, Deps } from '@qingshen/application/deps'
import { refreshObligations } from '@qingshen/application/obligations/reckon-all'
import { loadTasksUseCase } from '@qingshen/application/tasks/load-tasks'
import type { Actor } from '@qingshen/core/access/actor'
import { createApp } from '@qingshen/server/http/create-app'
import { createLog } from '@qingshen/server/log'
import type { CaseSort } from '@qingshen/store/casework/find-cases'
import { findCases } from '@qingshen/store/casework/find-cases'
import { findOfficeOf } from '@qingshen/store/reference/offices'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { anEnterprisePerson, anOfficer } from '@qingshen/testing/register-builders'
import { sql } from 'kysely'
import { CASES, fillCases } from './fill-cases.ts'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { onEmbedded, onServer } from './open-stores.ts'
import { quantile, timed } from './runner.ts'

const GOALS = { list: 150, page: 300, recompute: 60_000, wait: 200 } as const
const MOST = 2

type Size = { readonly rows: number; readonly rounds: number }
type Seat = { readonly name: string; readonly caller: Caller; readonly bare: string }
type Query = Readonly<Record<string, string | number | boolean>>

/**
 * The case list with rights as the page asks it, question by question, beside the same statement on the same rows
 * without row-level security; the tasks, the counts and one case's page; and all obligations reckoned anew after a law
 * has changed, with the longest that somebody else's question waited meanwhile.
 */
export async function benchCases({ rows, rounds }: Size): Promise<Finding[]> {
  const found = await onServer(async (deps) => {
    const filled = await timed(() => fillCases(deps, rows))
    await copyWithoutRights(deps)
    const lists = await benchLists(deps, rounds)
    return [
      figure('filled in', `${(filled.ms / 1000).toFixed(0)} s`),
      ...lists,
      ...(await benchPages(deps, rounds)),
      ...(await benchRecompute(deps, 'server')),
    ]
  })
  const embedded = await onEmbedded(async (deps) => {
    await fillCases(deps, Math.min(rows, 10_000))
    return await benchRecompute(deps, 'embedded')
  })
  return [...(found ?? [figure('cases', 'skipped: no PostgreSQL')]), ...embedded]
}

/** The same rows and indexes in another schema, without rights: the peer of every list. */
async function copyWithoutRights({ engine }: Deps): Promise<void> {
  await engine.script('create schema bare')
  await engine.script('create table bare.audit_case (like public.audit_case including all)')
  const { rows } = await sql<{ names: string }>`select string_agg(quote_ident(column_name), ', ') as names
    from information_schema.columns where table_schema = 'public' and table_name = 'audit_case'
      and is_generated = 'NEVER'`.execute(engine.db)
  const names = rows[0]?.names ?? ''
  // the owner of the tables sees all rows where row-level security is not forced upon him
  await engine.script(`alter table public.audit_case no force row level security;
    insert into bare.audit_case (${names}) select ${names} from public.audit_case;
    alter table public.audit_case force row level security`)
  await engine.script('create view bare.case_search as select * from bare.audit_case')
  await engine.script('analyze bare.audit_case')
}

/** Somebody of the office in charge of cases at a place. */
async function officerOf({ engine }: Deps, path: string): Promise<Actor> {
  const at = { region: path.split('/').at(-1) ?? path, department: 'ecology', kind: 'authority' }
  const office = await runAsSystem(engine, (tx) => findOfficeOf(tx, at))
  if (office === undefined) throw new Error(`no office at ${path}`)
  const { id, level, regionPath } = office
  return { ...anOfficer(path), office: { id, department: 'ecology', level, regionPath } }
}

async function seatsOf(deps: Deps): Promise<Seat[]> {
  const { engine } = deps
  const { rows } = await runAsSystem(engine, (tx) =>
    sql<{ region_path: string; organisation: string }>`
    select region_path, min(organisation::text) as organisation from audit_case
    where region_path like ${`${CASES.place}/%/%`} group by 1 order by count(*) desc limit 1`.execute(tx),
  )
  const county = rows[0]?.region_path ?? CASES.place
  const [province = '', city = ''] = county.split('/')
  const officer = async (name: string, path: string): Promise<Seat> => seat(name, await officerOf(deps, path), path)
  const organisation = rows[0]?.organisation ?? ''
  return [
    await officer('province', province),
    await officer('city', `${province}/${city}`),
    await officer('county', county),
    { ...seat('enterprise', anEnterprisePerson(organisation), ''), bare: organisation },
  ]
}

function seat(name: string, actor: Actor, bare: string): Seat {
  return { name, caller: { actor, session: null, requestId: 'bench' }, bare }
}

const SORTS: readonly CaseSort[] = ['due', 'name', 'opened', 'place', 'state']

/** Every filter by itself, each with the sort that is usual for it, every sort, and some together. */
function questions(): Query[] {
  const filters: Query[] = [
    { ended: false },
    { text: '化工' },
    { text: '有限公司' },
    { state: 'auditing' },
    { state: 'evaluated' },
    { side: 'suspended' },
    { kind: 'voluntary' },
    { law: CASES.law },
    { year: CASES.firstYear },
    { place: '140100' },
    { department: 'ecology' },
    { duty: 'submit_report' },
    { duty: 'acceptance' },
    { due: 'overdue' },
    { due: 'within_7' },
    { due: 'within_30' },
    { due: 'later' },
    { due: 'none' },
    { state: 'auditing', due: 'overdue', year: CASES.firstYear + 1 },
    { kind: 'voluntary', state: 'opened' },
  ]
  const sorted = SORTS.flatMap((sort) => [
    { sort, ended: false },
    { sort, descending: true },
  ])
  const both = filters.flatMap((filter): Query[] => [
    { ...filter, sort: 'name' },
    { ...filter, sort: 'place' },
  ])
  return [...filters, ...sorted, ...both, { page: 40, sort: 'due' }]
}

async function benchLists(deps: Deps, rounds: number): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const each of await seatsOf(deps)) {
    const ours: number[] = []
    const bare: number[] = []
    const slowest = { ms: 0, text: '' }
    for (const query of questions()) {
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const input = { params: undefined, query, body: undefined }
        times.push((await timed(() => listCasesUseCase.run(deps, each.caller, input))).ms)
        bare.push((await timed(() => askBare(deps, each, query))).ms)
      }
      ours.push(...times)
      const middle = mid(times)
      if (middle > slowest.ms) Object.assign(slowest, { ms: middle, text: JSON.stringify(query) })
    }
    const ascending = ours.toSorted((a, b) => a - b)
    findings.push(
      duration(`list as ${each.name}: p95`, quantile(ascending, 0.95), GOALS.list),
      ratio(`list as ${each.name}: median, with and without rights`, mid(ours), mid(bare), MOST),
      ratio(
        `list as ${each.name}: p95, with and without rights`,
        quantile(ascending, 0.95),
        quantile(
          bare.toSorted((a, b) => a - b),
          0.95,
        ),
      ),
      figure(`list as ${each.name}: slowest, ${slowest.text}`, `${slowest.ms.toFixed(0)} ms`),
    )
  }
  return findings
}

function mid(times: readonly number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  )
}

/** The same statements on the rows without rights, narrowed by hand to what the seat may see. */
async function askBare(deps: Deps, { bare, name }: Seat, query: Query): Promise<void> {
  const { page = 1, sort = 'due', descending = false, ...rest } = query
  const filter = caseFilterOf(deps, rest)
  const scoped = name === 'enterprise' ? { ...filter, organisation: bare } : filter
  const regionPath = filter.regionPath ?? (name === 'enterprise' ? undefined : bare)
  const order = { sort: sort as CaseSort, descending: descending === true }
  await deps.engine.db.transaction().execute(async (tx) => {
    await sql`select set_config('search_path', 'bare, public', true),
      set_config('qingshen.actor', '{"system": true}', true)`.execute(tx)
    await findCases(tx, { ...scoped, regionPath }, { offset: (Number(page) - 1) * 50, limit: 50, ...order })
  })
}

async function benchPages(deps: Deps, rounds: number): Promise<Finding[]> {
  const seats = await seatsOf(deps)
  const [province] = seats
  if (province === undefined) return []
  const findings: Finding[] = []
  for (const { name, caller } of seats) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const input = { params: undefined, query: undefined, body: undefined }
      times.push((await timed(() => loadTasksUseCase.run(deps, caller, input))).ms)
    }
    findings.push(duration(`tasks as ${name}: median`, mid(times), GOALS.page))
  }
  const input = { params: undefined, query: {}, body: undefined }
  const counts = await timed(() => countCasesUseCase.run(deps, province.caller, input))
  findings.push(duration('counts as province', counts.ms, GOALS.page))
  return [
    ...findings,
    duration('case page through HTTP: p95', await pageTimes(deps, province.caller, rounds), GOALS.page),
  ]
}

async function pageTimes(deps: Deps, caller: Caller, rounds: number): Promise<number> {
  const common = { secureCookie: false, checkAnswers: false, limits: {}, webFolder: null, trustProxy: false }
  const app = await createApp({
    deps,
    useCases: ALL_USE_CASES,
    resolveCaller: async () => caller,
    version: deps.version,
    logger: createLog('silent'),
    ...common,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const { rows } = await runAsSystem(deps.engine, (tx) =>
    sql<{ id: string }>`select id from audit_case order by id limit ${rounds * 10}`.execute(tx),
  )
  const times: number[] = []
  await fetch(`${address}/api/cases/${rows[0]?.id ?? ''}`)
  for (const { id } of rows) {
    const took = await timed(async () => {
      const answer = await fetch(`${address}/api/cases/${id}`)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`the page answered ${answer.status}`)
    })
    times.push(took.ms)
  }
  await app.close()
  return quantile(
    times.toSorted((a, b) => a - b),
    0.95,
  )
}

/** A law that gives another month for one duty of every case: everything is read, and something of every case written. */
async function benchRecompute(deps: Deps, store: string): Promise<Finding[]> {
  const laws = deps.laws.map((law) => ({
    ...law,
    version: `${law.version}-changed`,
    duties: law.duties.map((duty) => {
      return duty.rule.kind === 'months'
        ? { ...duty, rule: { kind: 'months' as const, months: duty.rule.months + 1 } }
        : duty
    }),
  }))
  const { rows } = await runAsSystem(deps.engine, (tx) =>
    sql<{ total: number }>`select count(*) as total from audit_case`.execute(tx),
  )
  const waits: number[] = []
  let isDone = false
  const goesOn = () => !isDone
  const asking = (async () => {
    while (goesOn()) {
      waits.push((await timed(() => sql`select 1`.execute(deps.engine.db))).ms)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const took = await timed(() => refreshObligations({ ...deps, laws }))
  isDone = true
  await asking
  const total = rows[0]?.total ?? 0
  const longest = waits.reduce((a, b) => Math.max(a, b), 0)
  return [
    duration(
      `obligations of ${total} cases after a change of law, ${store}`,
      took.ms,
      store === 'server' ? GOALS.recompute : undefined,
    ),
    duration(`  longest wait of a small question meanwhile, ${store}`, longest, GOALS.wait),
  ]
}
