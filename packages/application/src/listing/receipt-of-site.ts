import type { Decider } from '@qingshen/core/scope/decider'
import type { Judgement } from '@qingshen/core/scope/judgement'
import type { UsedFact } from '@qingshen/core/scope/receipt'
import { makeReceipt } from '@qingshen/core/scope/receipt'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import type { NumberedReceipt } from '@qingshen/store/listing/sites-to-judge'
import type { FactRow } from '@qingshen/store/register/load-facts'
import type { Deps } from '../deps.ts'
import { readRange } from '../register/date-range.ts'

function toUsedFact(row: FactRow): UsedFact[] {
  if (!FACT_NAMES.is(row.name)) return []
  const { from, to } = readRange(row.valid)
  const value = typeof row.value === 'boolean' || typeof row.value === 'string' ? row.value : null
  const common = { validFrom: from, validTo: to, recordedAt: row.recorded_at, source: row.source }
  return [{ fact: row.name, value: row.known_missing ? null : value, ...common }]
}

/** A judgement about a site, and what was known of it. */
export type JudgedSite = {
  readonly site: string
  readonly decider: Decider
  readonly judgement: Judgement
  readonly facts: readonly FactRow[]
}

/** The year and the law a judgement is made for. */
export type JudgedFor = { readonly row: { readonly year: number }; readonly law: { readonly version: string } }

/** The receipt of a judgement, ready to be kept. */
export function receiptOf(deps: Deps, { row, law }: JudgedFor, judged: JudgedSite): NumberedReceipt {
  const made = makeReceipt(judged.decider, judged.judgement, {
    site: judged.site,
    year: row.year,
    recordTime: deps.now().toString(),
    lawVersion: law.version,
    facts: judged.facts.flatMap(toUsedFact),
  })
  const { on, because, missing, ...rest } = made
  return { ...rest, id: deps.newId(), decidedOn: on, reasons: { because, missing } }
}
