import type { ScopeLaw } from '../rulebook/scope-law.schema.ts'
import type { FactName } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import { createAutomaton } from './automaton.ts'
import { buildModel } from './decision-model.ts'
import type { DecisionModel } from './decision-model.ts'
import type { Judgement } from './judgement.ts'
import type { Knowledge } from './knowledge.ts'
import { readKnowledge, rootsToFollow } from './knowledge.ts'
import { lawInForce } from './law-in-force.ts'
import { divisionPrefix } from './place.ts'
import { reasonsOf } from './reasons.ts'
import type { IndustryClasses, Subject } from './subject.ts'
import { readerOf } from './variables.ts'

/** A law on one day, ready to judge any number of subjects. */
export type Decider = {
  readonly model: DecisionModel
  /** The digits that divisions of the law's place begin with. */
  readonly divisionPrefix: string
  /** True when the law asks for the fact on this day. */
  readonly asks: (fact: FactName) => boolean
  readonly judge: (subject: Subject) => Judgement
  /** What is known of the subject rule by rule, without sentences. */
  readonly know: (subject: Subject) => Knowledge
}

/** What all subjects in one state of the automaton share, with the sentences already made for some of them. */
type Shared = { readonly knowledge: Knowledge; readonly judgements: Map<number, Judgement> }

/** Sentences are kept for this many kinds of subjects; beyond it they are made anew each time. */
const KEPT_JUDGEMENTS = 200_000

/**
 * Prepares a law for a day (YYYY-MM-DD). Judging is exact by completions and gives the reasons; subjects of which the
 * same is known share one judgement.
 * @throws Problem law_not_in_force when the law is not in force on the day.
 */
export function createDecider(law: ScopeLaw, on: string, classes: IndustryClasses): Decider {
  const model = buildModel(lawInForce(law, on), classes)
  const { variables, cells } = model.frame
  const automaton = createAutomaton(model.diagram, variables, rootsToFollow(model))
  const readers = variables.map((variable) => readerOf(variable, cells))
  const numberOf = industryNumbers(classes)
  const shared: Shared[] = []
  let kept = 0

  function stateOf(subject: Subject): number {
    let state = automaton.start
    for (let level = 0; level < readers.length; level += 1) {
      const read = readers[level]
      if (read !== undefined) state = automaton.step(state, level, read(subject))
    }
    return state
  }
  function shareOf(state: number): Shared {
    const known = shared[state]
    if (known !== undefined) return known
    const made = { knowledge: readKnowledge(model, automaton.roots(state)), judgements: new Map<number, Judgement>() }
    shared[state] = made
    return made
  }
  function judge(subject: Subject): Judgement {
    const { knowledge, judgements } = shareOf(stateOf(subject))
    const key = spokenKey(subject, numberOf)
    const known = judgements.get(key)
    if (known !== undefined) return known
    const made = express(knowledge, model, classes, subject)
    if (kept < KEPT_JUDGEMENTS) {
      judgements.set(key, made)
      kept += 1
    }
    return made
  }
  const asked = new Set(variables.map(({ fact }) => fact))
  return {
    model,
    divisionPrefix: divisionPrefix(law.place.code),
    asks: (fact) => asked.has(fact),
    judge,
    know: (subject) => shareOf(stateOf(subject)).knowledge,
  }
}

function express(knowledge: Knowledge, model: DecisionModel, classes: IndustryClasses, subject: Subject): Judgement {
  const reasons = reasonsOf(knowledge, { inForce: model.inForce, classes, subject })
  return {
    outcome: knowledge.outcome,
    mode: knowledge.mode,
    listed: knowledge.listed,
    because: reasons.map(({ because }) => because),
    sources: reasons.map(({ source }) => source),
    missing: knowledge.missing,
  }
}

/** What sentences may name besides the facts read: class, size and permit class, as one small integer. */
function spokenKey(subject: Subject, numberOf: (industry: string) => number): number {
  const industry = subject.industry === undefined ? 0 : numberOf(subject.industry)
  const size = subject.size === undefined ? 0 : SIZE_CLASSES.codes.indexOf(subject.size) + 1
  const permit = subject.permitClass === undefined ? 0 : PERMIT_CLASSES.codes.indexOf(subject.permitClass) + 1
  return (industry * 8 + size) * 8 + permit
}

/** Numbers for class codes from 1; a code outside the edition gets the next number. */
function industryNumbers(classes: IndustryClasses): (industry: string) => number {
  const numbers = new Map<string, number>([...classes.keys()].map((code, index) => [code, index + 1]))
  return (industry) => {
    const known = numbers.get(industry)
    if (known !== undefined) return known
    numbers.set(industry, numbers.size + 1)
    return numbers.size
  }
}
