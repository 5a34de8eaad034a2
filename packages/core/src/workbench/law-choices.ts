import type { AuditMethod } from './audit-method-in-force.schema.ts'
import type { LawChoices } from './field-value.ts'

/** What the columns of kind `law_choice` offer under a method: codes with what is shown for them. */
export function lawChoices(method: AuditMethod): LawChoices {
  return {
    phases: method.phases.map(entryOf),
    steps: method.steps.map(entryOf),
    topics: method.topics.map(entryOf),
    aims: method.aims.map(({ code, text }) => ({ code, label: text })),
    focus_criteria: method.focusCriteria.map(entryOf),
    option_criteria: method.optionCriteria.map(entryOf),
    energy_carriers: [...new Map(method.energyFactors.map((factor) => [factor.id, entryOf(factor)])).values()],
  }
}

function entryOf({ id, title }: { readonly id: string; readonly title: string }) {
  return { code: id, label: title }
}
