import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { AnnexRow } from './hand-written-loop.ts'

/**
 * The peer of the SQL reading: the law shanxi-2022 on a day of 2023 as somebody who knows SQL well would write it by
 * hand, the annex joined as a small table, exact for unknown facts. Gives `outcome` and `mode` of the sites `s`.
 */
export function handWrittenQuery(annex: readonly AnnexRow[]): RawBuilder<unknown> {
  const rows = annex.filter(({ code }) => code !== '')
  const codes = rows.map(({ code }) => code)
  const kinds = rows.map(({ size, note }) => (note !== '' ? 'mining' : size === '所有' ? 'all' : size))
  const size = sql`coalesce(s.size, case
    when s.employees < 20 or s.revenue < 300 then 'micro'
    when s.employees is null or s.revenue is null then null
    when s.employees < 300 or s.revenue < 2000 then 'small'
    when s.employees < 1000 or s.revenue < 40000 then 'medium' else 'large' end)`
  const isBig = sql`(${size} in ('large', 'medium'))`
  const within = sql`case
    when s.industry is null then null
    when a.code is null then s.industry >= '33' and s.industry < '44' and s.coating_step and ${isBig}
    when a.kind = 'all' then true
    when a.kind = 'mining' then s.mining_step
    when a.kind = '大中小型' then ${size} <> 'micro'
    else ${isBig} end`
  return sql`
    select case when not here then 'outside' when mandatory then 'mandatory' when not mandatory then 'voluntary'
        else 'undetermined' end as outcome,
      case when here and mandatory then
        case when high_consumption or priority_chemicals then 'full'
          when not (high_consumption or priority_chemicals) then 'simplified' end end as mode
    from (
      select starts_with(s.division, '14') as here, s.high_consumption, s.priority_chemicals,
        s.over_standard or s.over_cap or s.energy_over_quota or s.toxic_material or s.toxic_discharge or ${within}
          as mandatory
      from site_search s
      left join (select code, min(kind) as kind from unnest(${codes}::text[], ${kinds}::text[]) as r (code, kind)
        group by code) a on a.code = s.industry
      offset 0
    ) judged`
}
