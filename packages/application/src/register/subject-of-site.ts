import type { DecideInput } from '@qingshen/core/scope/decide-input.schema'
import type { BooleanFactName } from '@qingshen/core/vocabulary/fact'
import { BOOLEAN_FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { FactRow } from '@qingshen/store/register/load-facts'

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

/** Leaves out what is undefined, so that "not known" has one form. */
function known<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

/**
 * What is known of a site on a day, as `decide` reads it. A fact known to be missing is not known. A class of another
 * edition than the one decisions are made with is not known either.
 */
export function inputOfSite(
  site: { readonly name: string; readonly division: string },
  facts: readonly FactRow[],
  edition: string,
): DecideInput {
  const values = new Map(facts.filter((row) => !row.known_missing).map((row) => [row.name, row.value]))
  const size = values.get('size')
  const permitClass = values.get('permitClass')
  const industry = values.get('industry')
  const sameEdition = (values.get('industryEdition') ?? edition) === edition
  const stated = BOOLEAN_FACT_NAMES.flatMap((name): [BooleanFactName, boolean][] => {
    const value = values.get(name)
    return typeof value === 'boolean' ? [[name, value]] : []
  })
  return known({
    name: site.name,
    division: site.division,
    industry: typeof industry === 'string' && sameEdition ? industry : undefined,
    employees: numberOf(values.get('employees')),
    revenue: numberOf(values.get('revenue')),
    size: SIZE_CLASSES.is(size) ? size : undefined,
    permitClass: PERMIT_CLASSES.is(permitClass) ? permitClass : undefined,
    facts: Object.fromEntries(stated),
  }) as DecideInput
}
