import { createDecider } from '@qingshen/core/scope/decider'
import type { DecideInput } from '@qingshen/core/scope/decide-input.schema'
import type { DecideReference } from '@qingshen/core/scope/decide'
import { normalForm } from '@qingshen/core/scope/normal-form'
import type { ScopeLaw } from '@qingshen/core/rulebook/scope-law.schema'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Engine } from '../engine/engine.ts'
import { runAsSystem } from '../session/run-as.ts'
import { FACT_COLUMNS } from './fact-columns.ts'
import type { ScopeFrame } from './scope-frame.ts'

/** What `decide` reads of an enterprise, as the wide row keeps it. */
export type WideFacts = DecideInput & { readonly division: string }

/** Random enterprises: each thing known or not, the figures around the limits of sizes, at some place. */
export function someFacts(industries: readonly string[], divisions: readonly string[], flags: readonly string[]) {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
  return fc.record({
    name: fc.constant('甲'),
    division: fc.constantFrom(...divisions),
    industry: maybe(fc.constantFrom(...industries)),
    size: maybe(fc.constantFrom(...SIZE_CLASSES.codes)),
    permitClass: maybe(fc.constantFrom(...PERMIT_CLASSES.codes)),
    employees: maybe(fc.constantFrom(0, 19, 20, 299, 300, 999, 1000, 5000)),
    revenue: maybe(fc.constantFrom(0, 299.99, 300, 1999, 2000, 39999.5, 40000, 90000)),
    facts: fc.record(Object.fromEntries(flags.map((flag) => [flag, maybe(fc.boolean())]))),
  }) as fc.Arbitrary<WideFacts>
}

/** A law on a day, prepared for judging in the program and in the database. */
export function prepare(law: ScopeLaw, on: string, reference: DecideReference) {
  const decider = createDecider(law, on, reference.classes)
  const frame: ScopeFrame = {
    form: normalForm(decider.model),
    divisionPrefix: decider.divisionPrefix,
    edition: reference.edition,
    sizeRule: reference.sizeRule,
  }
  return { decider, frame }
}

/** Writes the facts of sites straight into their wide rows. */
export async function writeWideRows(engine: Engine, sites: readonly string[], all: readonly WideFacts[]) {
  const rows = all.map(({ division, employees, revenue, industry, size, permitClass, facts }, index) => {
    const flags = Object.entries({ industry, size, permitClass, ...facts }).map(([fact, value]) => [
      FACT_COLUMNS[fact as keyof typeof FACT_COLUMNS],
      value,
    ])
    return { site: sites[index], division, employees, revenue, ...Object.fromEntries(flags) }
  })
  const columns = ['division', 'employees', 'revenue', ...Object.values(FACT_COLUMNS)]
  const set = columns.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`)
  await runAsSystem(engine, async (tx) => {
    await sql`
      update site_current c set ${sql.join(set)}
      from jsonb_populate_recordset(null::site_current, ${JSON.stringify(rows)}::jsonb) r
      where c.site = r.site`.execute(tx)
  })
}
