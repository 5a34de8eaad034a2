import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { FactRow } from './load-facts.ts'

/** A fact to be recorded: `value` undefined says that it is known to be missing; the period is [from, to). */
export interface FactDraft {
  readonly site: string
  readonly name: string
  readonly value?: boolean | string | number
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly recordedAt: string
  readonly recordedBy: string | null
  readonly source: string
  readonly evidence?: string | null
}

/**
 * Records a fact. Open rows it overlaps are closed in record time, and what of their periods lies outside the new one
 * is recorded again with its own source. Recording what already stands changes nothing.
 * Returns whether anything was written.
 */
export async function recordFact(tx: Tx, draft: FactDraft): Promise<boolean> {
  const overlapped = await overlappedRows(tx, draft)
  if (standsIn(overlapped, draft)) return false
  if (overlapped.length > 0) {
    const ids = overlapped.map((row) => row.id)
    await tx.updateTable('fact').set({ superseded_at: draft.recordedAt }).where('id', 'in', ids).execute()
  }
  const remains = overlapped.flatMap((row) =>
    [row.before, row.after].filter((period) => period !== null).map((period) => remainder(row, period, draft)),
  )
  await tx
    .insertInto('fact')
    .values([...remains, newRow(draft)])
    .execute()
  return true
}

/** True when recording would change nothing, since it stands so already. */
export async function isRecorded(tx: Tx, draft: FactDraft): Promise<boolean> {
  return standsIn(await overlappedRows(tx, draft), draft)
}

function standsIn(overlapped: readonly Overlapped[], draft: FactDraft): boolean {
  return overlapped.some((row) => row.contains && saysTheSame(row, draft))
}

/**
 * Inserts first facts of many sites in one statement, in the order of the index that keeps them apart; a period already
 * taken is a Problem `overlap`, a site beyond reach a Problem `forbidden`.
 */
export async function insertFacts(tx: Tx, drafts: readonly FactDraft[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`
    insert into fact (site, name, value, known_missing, valid, recorded_at, recorded_by, source, evidence, region_path,
      organisation)
    select draft.site, stated.name, stated.value, stated.value is null, daterange("validFrom", "validTo"), "recordedAt",
      "recordedBy", source, evidence, region_path, organisation
    from jsonb_to_recordset(${JSON.stringify(byStatement(drafts))}::jsonb) as draft(site uuid, facts jsonb,
        "validFrom" date, "validTo" date, "recordedAt" timestamptz, "recordedBy" uuid, source text, evidence uuid)
      left join lateral (select region_path, organisation from site where id = draft.site offset 0) place on true
      cross join lateral (
        select fact ->> 0 as name, fact -> 1 as value from jsonb_array_elements(draft.facts) as fact offset 0) stated
    order by draft.site, stated.name
  `.execute(tx)
}

type Statement = Omit<FactDraft, 'name' | 'value'> & { readonly facts: unknown[] }

/** The drafts with what several of them say alike said once: a row of a register states many facts. */
function byStatement(drafts: readonly FactDraft[]): Statement[] {
  const statements = new Map<string, Statement>()
  for (const { name, value, ...rest } of drafts) {
    const key = JSON.stringify([rest.site, rest.validFrom, rest.validTo, rest.recordedAt, rest.source, rest.evidence])
    const known = statements.get(key)
    // A missing value leaves its place empty, which reads as null.
    const fact = value === undefined ? [name] : [name, value]
    if (known === undefined) statements.set(key, { ...rest, facts: [fact] })
    else known.facts.push(fact)
  }
  return [...statements.values()]
}

type Overlapped = FactRow & { contains: boolean; before: string | null; after: string | null }

async function overlappedRows(tx: Tx, draft: FactDraft): Promise<Overlapped[]> {
  const period = sql<string>`daterange(${draft.validFrom}::date, ${draft.validTo}::date)`
  const found = await sql<Overlapped>`
    select f.*, f.valid @> n.valid as contains,
      case when not f.valid &> n.valid then daterange(lower(f.valid), lower(n.valid)) end::text as before,
      case when not f.valid &< n.valid then daterange(upper(n.valid), upper(f.valid)) end::text as after
    from fact f, (select ${period} as valid) n
    where f.site = ${draft.site} and f.name = ${draft.name} and f.superseded_at is null and f.valid && n.valid
    order by f.valid for update of f`.execute(tx)
  return found.rows
}

function saysTheSame(row: FactRow, draft: FactDraft): boolean {
  if (draft.value === undefined) return row.known_missing
  return !row.known_missing && canonicalJson(row.value) === canonicalJson(draft.value)
}

function remainder(row: FactRow, valid: string, draft: FactDraft) {
  return {
    site: row.site,
    name: row.name,
    value: row.known_missing ? null : JSON.stringify(row.value),
    known_missing: row.known_missing,
    valid,
    recorded_at: draft.recordedAt,
    recorded_by: draft.recordedBy,
    source: row.source,
    evidence: row.evidence,
  }
}

function newRow(draft: FactDraft) {
  return {
    site: draft.site,
    name: draft.name,
    value: draft.value === undefined ? null : JSON.stringify(draft.value),
    known_missing: draft.value === undefined,
    valid: `[${draft.validFrom ?? ''},${draft.validTo ?? ''})`,
    recorded_at: draft.recordedAt,
    recorded_by: draft.recordedBy,
    source: draft.source,
    evidence: draft.evidence ?? null,
  }
}
