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

/**
 * What all subjects in one state of the automaton share, with the sentences already made for some of them. `named` is
 * what these sentences name of a subject besides the facts read; null until the first were made.
 */
type Shared = { readonly knowledge: Knowledge; readonly judgements: Map<number, Judgement>; named: Named | null }

/** Which of class, size and permit class the sentences of a state name: the same for all of its subjects. */
type Named = { industry: boolean; size: boolean; permitClass: boolean }

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
    const knowledge = readKnowledge(model, automaton.roots(state))
    const made: Shared = { knowledge, judgements: new Map(), named: null }
    shared[state] = made
    return made
  }
  function judge(subject: Subject): Judgement {
    const share = shareOf(stateOf(subject))
    const known = share.named === null ? undefined : share.judgements.get(spokenKey(subject, share.named, numberOf))
    if (known !== undefined) return known
    const named: Named = { industry: false, size: false, permitClass: false }
    const made = express(share.knowledge, model, classes, watched(subject, named))
    share.named ??= named
    if (kept < KEPT_JUDGEMENTS) {
      share.judgements.set(spokenKey(subject, named, numberOf), made)
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

/** The subject, noting in `named` what is asked of it. */
function watched(subject: Subject, named: Named): Subject {
  return {
    ...subject,
    get industry() {
      named.industry = true
      return subject.industry
    },
    get size() {
      named.size = true
      return subject.size
    },
    get permitClass() {
      named.permitClass = true
      return subject.permitClass
    },
  }
}

/** What sentences name besides the facts read, as one small integer. */
function spokenKey(
  { industry, size, permitClass }: Subject,
  named: Named,
  numberOf: (industry: string) => number,
): number {
  const inNumber = !named.industry || industry === undefined ? 0 : numberOf(industry)
  const sizeNumber = !named.size || size === undefined ? 0 : SIZE_CLASSES.codes.indexOf(size) + 1
  const permit = !named.permitClass || permitClass === undefined ? 0 : PERMIT_CLASSES.codes.indexOf(permitClass) + 1
  return (inNumber * 8 + sizeNumber) * 8 + permit
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
