import { readFileSync } from 'node:fs'
import { entryAt } from '@qingshen/core/kernel/dated-value'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { DatedSizeRule } from '@qingshen/core/vocabulary/enterprise-size'
import { DatedSizeRulesSchema } from '@qingshen/core/vocabulary/enterprise-size'

let rules: readonly DatedSizeRule[] | undefined

/** The size rules of industrial enterprises, oldest first, read once. */
export function loadSizeRules(): readonly DatedSizeRule[] {
  const url = new URL('../../reference/enterprise-size.json', import.meta.url)
  rules ??= DatedSizeRulesSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
  return rules
}

/** The rule in force on the day; before the first one of the table, that first one. */
export function sizeRuleOn(date: LocalDate): DatedSizeRule {
  const all = loadSizeRules()
  return entryAt(all, date) ?? (all[0] as DatedSizeRule)
}

/** The newest size rule. */
export function currentSizeRule(): DatedSizeRule {
  return loadSizeRules().at(-1) as DatedSizeRule
}
