import { factEntry } from '../vocabulary/fact.ts'
import type { FactName } from '../vocabulary/fact.ts'
import type { RuleEffect } from '../rulebook/provision.schema.ts'
import type { Effect } from '../vocabulary/outcome.ts'
import type { Because, ReasonSource } from './judgement.ts'
import type { Knowledge, RuleState } from './knowledge.ts'
import type { LawInForce } from './law-in-force.ts'
import { print } from './print.ts'
import type { IndustryClasses, Subject } from './subject.ts'
import { clauseLabel, fillText } from './reason-text.ts'

/** A reason and where it comes from. */
export type Reason = { readonly because: Because; readonly source: ReasonSource }

/** What every sentence may speak of. */
export type Speech = { readonly inForce: LawInForce; readonly classes: IndustryClasses; readonly subject: Subject }

const OWN: ReasonSource = { rule: null, ground: null, supporting: [] }

/** Every reason of a judgement, the deciding one first. */
export function reasonsOf(knowledge: Knowledge, speech: Speech): readonly Reason[] {
  const open = knowledge.missing.map((fact) => openReason(knowledge, fact, speech))
  const listing = listingReason(knowledge, speech)
  switch (knowledge.outcome) {
    case 'excluded':
      return [...holding(knowledge, 'excludes', speech), ...listing]
    case 'mandatory':
      return [...holding(knowledge, 'mandatory', speech), ...modeReason(knowledge, speech), ...listing, ...open]
    case 'voluntary':
      return [voluntaryReason(knowledge, speech), ...listing]
    default:
      return [...open, ...listing]
  }
}

/** The rules of an effect that hold; where none is proven but one of several must hold, those that may. */
function holding(knowledge: Knowledge, effect: RuleEffect, speech: Speech): readonly Reason[] {
  const rules = knowledge.rules.filter((state) => state.model.rule.effect === effect)
  const proven = rules.filter((state) => state.value === true)
  if (proven.length > 0) return proven.map((state) => ruleReason(state, effect, speech))
  return rules.filter((state) => state.value === null).map((state) => alternativeReason(state, effect, speech))
}

function modeReason(knowledge: Knowledge, speech: Speech): readonly Reason[] {
  if (knowledge.mode === null) return []
  const rules = knowledge.rules.filter(
    ({ model }) => model.rule.effect === 'mode' && model.rule.mode === knowledge.mode,
  )
  const proven = rules.find((state) => state.value === true)
  if (proven !== undefined) return [ruleReason(proven, 'mode', speech)]
  return rules.filter((state) => state.value === null).map((state) => alternativeReason(state, 'mode', speech))
}

function listingReason(knowledge: Knowledge, speech: Speech): readonly Reason[] {
  if (knowledge.listed === null) return []
  const effect = knowledge.listed ? 'lists' : 'not_listed'
  const rule = knowledge.rules.find((state) => state.model.rule.effect === effect && state.value === true)
  if (rule !== undefined) return [ruleReason(rule, effect, speech)]
  const { listing } = speech.inForce.law
  return [ownReason(speech.inForce.listing, effect, knowledge.listed ? listing.listed : listing.notListed, speech)]
}

function voluntaryReason(knowledge: Knowledge, speech: Speech): Reason {
  const rule = knowledge.rules.find((state) => state.model.rule.effect === 'voluntary' && state.value === true)
  if (rule !== undefined) return ruleReason(rule, 'voluntary', speech)
  return ownReason(speech.inForce.voluntary, 'voluntary', speech.inForce.law.voluntary.text, speech)
}

/** Names a missing fact, and the first rule that needs it. */
function openReason(knowledge: Knowledge, fact: FactName, speech: Speech): Reason {
  const unanswered = knowledge.rules.find(
    ({ model, value }) => model.rule.effect === 'open' && model.rule.fact === fact && value === true,
  )
  if (unanswered !== undefined) return ruleReason(unanswered, 'open', speech)
  const decisive: readonly RuleEffect[] =
    knowledge.outcome === 'mandatory' ? ['mode'] : ['excludes', 'mandatory', 'open', 'mode']
  const needing = decisive
    .flatMap((effect) => knowledge.rules.filter(({ model }) => model.rule.effect === effect))
    .find((state) => state.value === null && state.needs.includes(fact))
  const { label, question } = factEntry(fact)
  const clause = needing?.model.rule.clause ?? speech.inForce.voluntary
  const title = needing?.model.rule.title ?? speech.inForce.law.title
  const text = `缺少“${label}”：${question}“${innerQuotes(title)}”要据此判断，请查明后补充${clauseLabel(clause, speech.inForce.law)}`
  return { because: { clause, effect: 'open', text }, source: needing === undefined ? OWN : sourceOf(needing) }
}

/** Quotation marks inside a quotation are single. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}

function ruleReason(state: RuleState, effect: Effect, speech: Speech): Reason {
  const { rule } = state.model
  const text = fillText(rule.text, { ...speech, condition: rule.when, proven: state.proven })
  return {
    because: { clause: rule.clause, effect, text: `${text}${clauseLabel(rule.clause, speech.inForce.law)}` },
    source: sourceOf(state),
  }
}

function alternativeReason(state: RuleState, effect: Effect, speech: Speech): Reason {
  const { rule } = state.model
  const { law } = speech.inForce
  const condition = print(rule.when, { tables: law.tables, classes: speech.classes })
  const text = `尚未查明的事实无论如何，结论都相同；可能的情形之一：${condition}${clauseLabel(rule.clause, law)}`
  return { because: { clause: rule.clause, effect, text }, source: sourceOf(state) }
}

function ownReason(clause: string, effect: Effect, template: string, speech: Speech): Reason {
  const text = fillText(template, { ...speech, condition: null, proven: [] })
  return { because: { clause, effect, text: `${text}${clauseLabel(clause, speech.inForce.law)}` }, source: OWN }
}

function sourceOf({ model }: RuleState): ReasonSource {
  return { rule: model.rule.id, ground: model.rule.ground ?? null, supporting: model.rule.supporting }
}
