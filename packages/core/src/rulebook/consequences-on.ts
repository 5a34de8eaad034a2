import type { LocalDate } from '../kernel/local-date.ts'
import type { Breach } from '../vocabulary/breach.ts'
import type { Consequence, Sanction, TimeRule } from './consequence.schema.ts'
import type { LawText } from './law-text.schema.ts'
import { isClauseInForce, lawChain } from './law-text.schema.ts'

/** A law with what follows from breaking it. */
export type LawWithConsequences = LawText & { readonly consequences: readonly Consequence[] }

/** A sanction with the law it comes from and, of the statutory articles it points to, those in force on the day. */
export type SanctionInForce = { readonly law: string; readonly sanction: Sanction; readonly applies: readonly string[] }

export type ConsequencesQuestion = {
  readonly law: string
  readonly act: Breach
  /** The day of the act; its law governs. */
  readonly actOn: LocalDate
  /** The day of the decision about it, when it is another. */
  readonly judgedOn?: LocalDate
}

/**
 * What follows from an act: the sanctions in force on its day, most specific law first. Where the decision falls on a
 * later day with other sanctions, `later` gives those and `timeRules` the rule that a milder later law prevails; which
 * one is milder is left to the officer.
 * @throws Problem `law_unknown`.
 */
export function consequencesOn(
  laws: readonly LawWithConsequences[],
  question: ConsequencesQuestion,
): { sanctions: SanctionInForce[]; later: SanctionInForce[]; timeRules: TimeRule[] } {
  const chain = lawChain(laws, question.law)
  const sanctions = sanctionsOn(chain, question.act, question.actOn)
  const judgedOn = question.judgedOn ?? question.actOn
  const later = sanctionsOn(chain, question.act, judgedOn)
  if (judgedOn <= question.actOn || fingerprint(later) === fingerprint(sanctions)) {
    return { sanctions, later: [], timeRules: [] }
  }
  return { sanctions, later, timeRules: timeRulesOn(chain, judgedOn) }
}

function sanctionsOn(chain: readonly LawWithConsequences[], act: Breach, date: LocalDate): SanctionInForce[] {
  return chain.flatMap((law) =>
    law.consequences
      .filter((entry) => entry.kind === 'sanction')
      .filter((entry) => entry.acts.includes(act) && isClauseInForce(chain, entry.clause, date, entry))
      .map((sanction) => ({
        law: law.id,
        sanction,
        applies: sanction.appliesClauses.filter((clause) => isClauseInForce(chain, clause, date)),
      })),
  )
}

function timeRulesOn(chain: readonly LawWithConsequences[], date: LocalDate): TimeRule[] {
  return chain
    .flatMap((law) => law.consequences)
    .filter((entry) => entry.kind === 'time_rule')
    .filter((entry) => isClauseInForce(chain, entry.clause, date, entry))
}

function fingerprint(rows: readonly SanctionInForce[]): string {
  return rows.map((row) => `${row.sanction.clause}:${row.applies.join()}`).join(' ')
}
