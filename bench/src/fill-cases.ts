import type { Deps } from '@qingshen/application/deps'
import { refreshObligations } from '@qingshen/application/obligations/reckon-all'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import { sql } from 'kysely'
import { fillRegister } from './fill-register.ts'

/** The law by which the cases run, the place and the years in which their lists were published. */
export const CASES = { law: 'shanxi-2022', place: '140000', firstYear: 2023, years: 4 } as const

const BATCH = 5000

/** A number below `below` that follows from the key of a site, the same in every run. */
function dice(salt: string, below: number) {
  return sql.raw(`(abs(hashtext(site::text || '${salt}')) % ${below})`)
}

/**
 * Puts one case for every generated enterprise of the place into a fresh store, in every state, some extended, suspended
 * or under an order, with what happened to it; then lets the program reckon what is owed on each.
 */
export async function fillCases(deps: Deps, rows: number): Promise<void> {
  await fillRegister(deps, { rows, place: CASES.place, indexed: true })
  await deps.engine.script(`create table bench_case as select site, row_number() over (order by site) as number
    from site_current where region_path like '${CASES.place}%'`)
  await deps.engine.script('grant select on bench_case to qingshen_app')
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from bench_case`.execute(
    deps.engine.db,
  )
  for (let from = 0; from < (counted[0]?.total ?? 0); from += BATCH) {
    await runAsSystem(deps.engine, (tx) => insertBatch(tx, deps.now().toString(), from))
  }
  await deps.engine.script('analyze')
  await refreshObligations(deps)
  await deps.engine.maintain()
}

async function insertBatch(tx: Tx, at: string, from: number): Promise<void> {
  const { law, firstYear, years } = CASES
  await sql`insert into audit_case (site, kind, law, year, department, name, pinyin_key, code, place_name, industry,
      state, sides, opened_on, last_on, published_on, submitted_on, evaluated_on, accepted_on, opened_at)
    select site, kind, ${law}, extract(year from day)::integer, 'ecology', name, pinyin_key, codes[1], division, industry,
      state, case when extra = 1 then '{suspended}' when extra = 2 then '{under_rectification}' else '{}'::text[] end,
      day, day, case when kind = 'mandatory' then day end,
      case when state not in ('opened', 'auditing') then day + 300 end,
      case when state in ('evaluated', 'accepted') then day + 340 end, case when state = 'accepted' then day + 500 end,
      ${at}::timestamptz
    from (select site_current.*, case when ${dice('kind', 20)} = 0 then 'voluntary' else 'mandatory' end as kind,
        make_date(${firstYear}::integer + ${dice('year', years)}, 1 + ${dice('month', 10)}, 1 + ${dice('day', 4)} * 7) as day,
        (array['opened', 'opened', 'auditing', 'auditing', 'auditing', 'submitted', 'received', 'evaluated', 'accepted',
          'accepted'])[1 + ${dice('state', 10)}] as state, ${dice('extra', 20)} as extra
      from site_current where site in (select site from bench_case
        where number > ${from} and number <= ${from + BATCH})) as given`.execute(tx)
  await sql`insert into case_event (audit_case, seq, event, title, clause, on_day, at, actor_name, from_state, to_state,
      fulfils, opens)
    select id, seq, event, event, 'SX22-03d', opened_on + seq * 40, ${at}::timestamptz, '系统', null, state, fulfils, '{}'
    from (select id, state, opened_on from audit_case where site in (select site from bench_case
        where number > ${from} and number <= ${from + BATCH})) as opened
    cross join (values (1, 'opened', '{}'::text[]), (2, 'disclosed', '{disclose}'), (3, 'audit_started', '{start_audit}'),
      (4, 'submitted', '{submit_report}')) as happened (seq, event, fulfils)
    where seq <= array_position(array['opened', 'auditing', 'submitted', 'received', 'evaluated', 'accepted'], state) + 1`.execute(
    tx,
  )
  await sql`insert into case_pause (audit_case, from_on, to_on, reason, opened_by, closed_by)
    select audit_case, on_day + 5, case when not 'suspended' = any(audit_case.sides) then on_day + 25 end, '停产检修',
      case_event.id, case when not 'suspended' = any(audit_case.sides) then case_event.id end
    from case_event join audit_case on audit_case.id = case_event.audit_case
    where seq = 1 and audit_case.site in (select site from bench_case where number > ${from} and number <= ${from + BATCH})
      and ((abs(hashtext(audit_case.site::text || 'pause')) % 10) = 0 or 'suspended' = any(audit_case.sides))`.execute(
    tx,
  )
}
