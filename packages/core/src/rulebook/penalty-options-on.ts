import type { LocalDate } from '../kernel/local-date.ts'
import type { Breach } from '../vocabulary/breach.ts'
import type { Competence, TimeRule } from './consequence.schema.ts'
import type { LawWithConsequences, SanctionInForce } from './consequences-on.ts'
import { consequencesOn } from './consequences-on.ts'

/** An article by which a breach may be punished, as it stood on the day of the act or on the day of the decision. */
export type PenaltyOption = {
  readonly basis: 'act_day' | 'decision_day'
  readonly article: string
  /** The narrower law's clause that points to the article, or null. */
  readonly via: string | null
  readonly authority: string
  /** Who may decide, and the clause that says so; empty where none does. */
  readonly competence: readonly Competence[]
  readonly competenceClause: string
  readonly measure: string
  readonly onRefusal: string | null
  /** The range of the fine in yuan; null where no sum was read in a source. */
  readonly amount: { readonly min: string | null; readonly max: string | null } | null
  /** True where the fine is for those who did not obey an order. */
  readonly needsOrder: boolean
}

export type PenaltyOptions = {
  readonly options: readonly PenaltyOption[]
  /** True where the law changed between act and decision: which is milder is said with reasons. */
  readonly comparisonNeeded: boolean
  readonly timeRules: readonly TimeRule[]
  /** Where somebody who was punished is to be made known, with the clause. */
  readonly publishedAt: readonly { readonly clause: string; readonly place: string }[]
}

/**
 * The articles by which an enterprise may be punished for an act: those in force on its day, and where the law changed
 * since, those of the day of the decision beside them with the rule which of the two applies.
 * @throws Problem `law_unknown`.
 */
export function penaltyOptionsOn(
  laws: readonly LawWithConsequences[],
  question: { readonly law: string; readonly act: Breach; readonly actOn: LocalDate; readonly decidedOn: LocalDate },
): PenaltyOptions {
  const { decidedOn, ...rest } = question
  const { sanctions, later, timeRules } = consequencesOn(laws, { ...rest, judgedOn: decidedOn })
  const ofEnterprise = sanctions.filter(({ sanction }) => sanction.who === 'enterprise')
  const ofEnterpriseLater = later.filter(({ sanction }) => sanction.who === 'enterprise')
  return {
    options: [...articlesOf(ofEnterprise, 'act_day'), ...articlesOf(ofEnterpriseLater, 'decision_day')],
    comparisonNeeded: timeRules.length > 0,
    timeRules,
    publishedAt: [...(timeRules.length > 0 ? ofEnterpriseLater : ofEnterprise)].flatMap(({ sanction }) =>
      sanction.publishedAt === undefined ? [] : [{ clause: sanction.clause, place: sanction.publishedAt }],
    ),
  }
}

function articlesOf(rows: readonly SanctionInForce[], basis: PenaltyOption['basis']): PenaltyOption[] {
  return rows
    .filter(({ sanction }) => sanction.appliesClauses.length === 0 && sanction.publishedAt === undefined)
    .map(({ sanction }) => {
      const pointing = rows.filter(({ applies }) => applies.includes(sanction.clause)).map((row) => row.sanction)
      const narrower = pointing.find(({ competence }) => competence !== undefined)
      return {
        basis,
        article: sanction.clause,
        via: pointing[0]?.clause ?? null,
        authority: narrower?.authority ?? pointing[0]?.authority ?? sanction.authority,
        competence: narrower?.competence ?? sanction.competence ?? [],
        competenceClause: narrower?.clause ?? sanction.clause,
        measure: sanction.measure,
        onRefusal: sanction.onRefusal ?? null,
        amount: sanction.amountYuan ?? null,
        needsOrder: sanction.onRefusal !== undefined && sanction.amountWhen !== 'at_once',
      }
    })
}
