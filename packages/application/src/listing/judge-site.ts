import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import { judgeInput, subjectOf } from '@qingshen/core/scope/decide'
import type { DecideReference } from '@qingshen/core/scope/decide'
import type { Decider } from '@qingshen/core/scope/decider'
import { evaluate } from '@qingshen/core/scope/evaluate'
import type { Judgement } from '@qingshen/core/scope/judgement'
import type { RuleInForce } from '@qingshen/core/scope/law-in-force'
import type { Subject } from '@qingshen/core/scope/subject'
import type { AuditGround } from '@qingshen/core/vocabulary/audit-ground'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import type { Outcome } from '@qingshen/core/vocabulary/outcome'
import type { IndustryTable } from '@qingshen/core/vocabulary/industry'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { readRange } from '../register/date-range.ts'
import { factLabel, factText } from '../register/fact-view.ts'
import { inputOfSite } from '../register/subject-of-site.ts'
import type { StoredGround } from './entry-schemas.ts'
import { factsOf } from './exclusions-of.ts'

/** What judging sites for one list needs: the law on its day, the kind of list, the reference data. */
export type JudgingContext = {
  readonly decider: Decider
  readonly procedure: ListProcedure
  readonly reference: DecideReference
  readonly industries: IndustryTable | undefined
}

/** What the rules say about one site for one kind of list. */
export type SiteFinding = {
  readonly judgement: Judgement
  readonly grounds: readonly StoredGround[]
  /** The facts to be found out before the rules of this list can speak; empty when they do. */
  readonly missing: readonly FactName[]
  readonly isLeftOff: boolean
}

/** Judges a site: the grounds of this kind of list that hold, or the facts that are missing to tell. */
export function judgeSite(
  context: JudgingContext,
  site: { readonly name: string; readonly division: string },
  facts: readonly FactRow[],
): SiteFinding {
  const { decider, procedure, reference } = context
  const input = inputOfSite(site, facts, reference.edition)
  const judgement = judgeInput(decider, input, reference)
  const isLeftOff = judgement.outcome === 'outside' || judgement.outcome === 'excluded' || judgement.listed === false
  if (isLeftOff) return { judgement, grounds: [], missing: [], isLeftOff }
  const subject = subjectOf(decider, input, reference)
  const { outcome, listed } = judgement
  const rules = decider.model.inForce.rules.filter((rule) => groundOf(rule, procedure, outcome) !== null)
  const truths = rules.map((rule) => ({
    rule,
    truth: evaluate(rule.when, subject, decider.model.inForce.law.tables),
  }))
  const holding = truths.filter(({ truth }) => truth === true).map(({ rule }) => rule)
  const grounds =
    listed === true
      ? holding.map((rule) => storedGround(context, rule, groundOf(rule, procedure, outcome) ?? 'scope', facts))
      : []
  const asked = truths.filter(({ truth }) => truth === null).flatMap(({ rule }) => factsOf(rule.when))
  const unknown = new Set(asked.filter((fact) => !isKnown(fact, subject)))
  const missing = grounds.length > 0 ? [] : FACT_NAMES.codes.filter((fact) => unknown.has(fact))
  return { judgement, grounds: oncePerGround(grounds), missing, isLeftOff }
}

/**
 * The ground of this kind of list that a rule founds, or null. Who is listed without being obliged is listed to agree,
 * where the list knows agreements.
 */
function groundOf({ effect, ground }: RuleInForce, { grounds }: ListProcedure, outcome: Outcome): AuditGround | null {
  if (effect !== 'mandatory' && effect !== 'lists') return null
  const agrees = effect === 'lists' && outcome === 'voluntary' && grounds.includes('agreement')
  const found = ground ?? (agrees ? 'agreement' : 'scope')
  return grounds.includes(found) ? found : null
}

function isKnown(fact: FactName, subject: Subject): boolean {
  if (fact === 'industry' || fact === 'size' || fact === 'permitClass') return subject[fact] !== undefined
  return subject.facts?.[fact] !== undefined
}

/** The facts a rule rests on, in words, with where they come from and the latest day one of them began. */
function storedGround(
  context: JudgingContext,
  rule: RuleInForce,
  ground: AuditGround,
  facts: readonly FactRow[],
): StoredGround {
  const asked = new Set<string>(factsOf(rule.when))
  const used = facts.filter((row) => asked.has(row.name) && !row.known_missing && row.value !== false)
  const words = used.map((row) =>
    row.value === true
      ? factLabel(row.name)
      : `${factLabel(row.name)}：${factText(row.name, row.value, context.industries)}`,
  )
  const sources = used.map((row) => ({ text: row.source, from: readRange(row.valid).from }))
  const days = sources.flatMap(({ from }) => (from === null ? [] : [from])).toSorted()
  const dated = sources.map(({ text, from }) => (from === null ? text : `${text}（${from}起）`))
  return {
    ground,
    clause: rule.clause,
    fact: words.length === 0 ? rule.title : words.join('；'),
    source: [...new Set(dated)].join('；') || '企业名录',
    factOn: days.at(-1) ?? null,
  }
}

/** Rules that found the same ground by the same clause are one ground with all their facts. */
function oncePerGround(grounds: readonly StoredGround[]): StoredGround[] {
  const kept: StoredGround[] = []
  for (const ground of grounds) {
    const index = kept.findIndex((other) => other.ground === ground.ground && other.clause === ground.clause)
    const known = kept[index]
    if (known === undefined) kept.push(ground)
    else if (known.fact !== ground.fact) kept[index] = { ...known, fact: `${known.fact}；${ground.fact}` }
  }
  return kept
}

/** The day from which the newest of the facts counts; '' when none is dated. */
export function newestFact(grounds: readonly StoredGround[]): LocalDate {
  return (
    grounds
      .flatMap(({ factOn }) => (factOn === null ? [] : [factOn]))
      .toSorted()
      .at(-1) ?? ''
  )
}
