import type { CostClass } from '../vocabulary/option-codes.ts'

/** When an option is spared acceptance, as a law says it; `effect`: left out, or another acceptance's conclusion is used. */
export type AcceptanceRule = {
  readonly id: string
  readonly when: 'always' | 'no_technical_renovation' | 'special_acceptance_passed'
  readonly effect: 'left_out' | 'result_taken_over'
}

/** What is known of an option where its acceptance is judged; null: nobody has said. */
export type AcceptanceFacts = {
  readonly costClass: CostClass | null
  readonly isRenovation: boolean | null
  readonly hasSpecialAcceptance: boolean
}

/** A fact that is missing, as the column of the sheet of options it stands in. */
export type MissingFact = 'investment' | 'is_renovation'

/** Whether an option has to be accepted. `rule`: the one that decided; null where none spares it. */
export type AcceptanceNeed<R extends AcceptanceRule = AcceptanceRule> = {
  readonly need: 'needed' | 'not_needed' | 'taken_over' | 'undetermined'
  readonly rule: R | null
  readonly missing: readonly MissingFact[]
}

type Applies = { readonly isMet: boolean | null; readonly missing: readonly MissingFact[] }

/**
 * Whether an option needs acceptance of its own under the rules of its law: a no- or low-cost option without technical
 * renovation may be spared it, a renovation that passed another department's special acceptance may use that conclusion.
 * Where a missing fact could spare it the answer is undetermined and names the fact. No rules: it is needed.
 */
export function acceptanceNeed<R extends AcceptanceRule>(
  facts: AcceptanceFacts,
  rules: readonly R[],
): AcceptanceNeed<R> {
  const judged = rules.map((rule) => ({ rule, ...applies(rule, facts) }))
  const met = judged.find(({ isMet }) => isMet === true)
  if (met !== undefined) {
    return { need: met.rule.effect === 'left_out' ? 'not_needed' : 'taken_over', rule: met.rule, missing: [] }
  }
  const open = judged.find(({ isMet }) => isMet === null)
  if (open === undefined) return { need: 'needed', rule: null, missing: [] }
  return { need: 'undetermined', rule: open.rule, missing: open.missing }
}

function applies({ when }: AcceptanceRule, facts: AcceptanceFacts): Applies {
  switch (when) {
    case 'always':
      return { isMet: true, missing: [] }
    case 'no_technical_renovation':
      return withoutRenovation(facts)
    case 'special_acceptance_passed':
      return specialAcceptance(facts)
  }
}

function withoutRenovation({ costClass, isRenovation }: AcceptanceFacts): Applies {
  if (isRenovation === true || costClass === 'medium' || costClass === 'high') return { isMet: false, missing: [] }
  const missing: MissingFact[] = []
  if (costClass === null) missing.push('investment')
  if (isRenovation === null) missing.push('is_renovation')
  return { isMet: missing.length === 0 ? true : null, missing }
}

function specialAcceptance({ isRenovation, hasSpecialAcceptance }: AcceptanceFacts): Applies {
  if (!hasSpecialAcceptance || isRenovation === false) return { isMet: false, missing: [] }
  return isRenovation === null ? { isMet: null, missing: ['is_renovation'] } : { isMet: true, missing: [] }
}
