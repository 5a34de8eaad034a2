import type { AuditMode, Outcome } from '../vocabulary/outcome.ts'
import { AUDIT_MODES, OUTCOMES } from '../vocabulary/outcome.ts'
import type { RuleEffect } from '../rulebook/provision.schema.ts'
import type { Diagram } from './diagram.ts'
import { createDiagram } from './diagram.ts'
import type { Expression } from './expression.schema.ts'
import { industryCells } from './industry-cells.ts'
import type { LawInForce, RuleInForce } from './law-in-force.ts'
import type { IndustryClasses } from './subject.ts'
import type { Frame } from './to-diagram.ts'
import { disjunction, toDiagram } from './to-diagram.ts'
import { variablesOf } from './variables.ts'

/** A rule with the diagram of its condition and of each branch of it (the parts of a leading `any`). */
export type ModelRule = {
  readonly rule: RuleInForce
  readonly root: number
  readonly branches: readonly { readonly condition: Expression; readonly root: number }[]
}

/**
 * A law on one day as decision diagrams: `judgement` has outcome and mode at its leaves (`readJudgement`), `listing`
 * whether the enterprise belongs on the law's list (`readListing`).
 */
export type DecisionModel = {
  readonly inForce: LawInForce
  readonly diagram: Diagram
  readonly frame: Frame
  readonly rules: readonly ModelRule[]
  readonly judgement: number
  readonly listing: number
}

const MODE_CODES: readonly (AuditMode | null)[] = [null, ...AUDIT_MODES.codes]

/** Builds the diagrams of a law as it stands on a day, over the classes of one edition. */
export function buildModel(inForce: LawInForce, classes: IndustryClasses): DecisionModel {
  const conditions = inForce.rules.map((rule) => rule.when)
  const cells = industryCells(conditions, inForce.law.tables, classes)
  const frame: Frame = { variables: variablesOf(conditions, cells), cells }
  const diagram = createDiagram()
  const rules = inForce.rules.map((rule) => modelRule(diagram, frame, rule))
  const any = (effect: RuleEffect): number =>
    disjunction(
      diagram,
      rules.filter(({ rule }) => rule.effect === effect).map(({ root }) => root),
    )
  const gates = [any('excludes'), any('mandatory'), any('open')]
  const modes = rules.filter(({ rule }) => rule.effect === 'mode')
  const judgement = diagram.combine([...gates, ...modes.map(({ root }) => root)], (values) => {
    const outcome = outcomeOf(values)
    const first = modes.findIndex((_, index) => values[gates.length + index] === 1)
    return judgementCode(outcome, outcome === 'mandatory' ? (modes[first]?.rule.mode ?? null) : null)
  })
  const includesMandatory = inForce.law.listing.includesMandatory
  const listing = diagram.combine([...gates, any('lists'), any('not_listed')], (values) => {
    const outcome = outcomeOf(values)
    if (outcome === 'undetermined') return 2
    const wanted = values[3] === 1 || (includesMandatory && outcome === 'mandatory')
    return wanted && values[4] !== 1 && outcome !== 'excluded' ? 1 : 0
  })
  return { inForce, diagram, frame, rules, judgement, listing }
}

/** Outcome and mode at a leaf of the judgement diagram. */
export function readJudgement(code: number): { readonly outcome: Outcome; readonly mode: AuditMode | null } {
  const outcome = OUTCOMES.codes[Math.floor(code / MODE_CODES.length)]
  if (outcome === undefined) throw new RangeError(`no judgement ${code}`)
  return { outcome, mode: MODE_CODES[code % MODE_CODES.length] ?? null }
}

/** On the list, off it, or left open by the law itself: a leaf of the listing diagram. */
export function readListing(code: number): boolean | null {
  return code === 2 ? null : code === 1
}

/** The order of precedence: exclusions, obligations, questions the law leaves open, and otherwise voluntary. */
function outcomeOf([excluded, mandatory, open]: readonly number[]): Outcome {
  if (excluded === 1) return 'excluded'
  if (mandatory === 1) return 'mandatory'
  return open === 1 ? 'undetermined' : 'voluntary'
}

function judgementCode(outcome: Outcome, mode: AuditMode | null): number {
  return OUTCOMES.codes.indexOf(outcome) * MODE_CODES.length + MODE_CODES.indexOf(mode)
}

function modelRule(diagram: Diagram, frame: Frame, rule: RuleInForce): ModelRule {
  const parts = 'any' in rule.when ? rule.when.any : [rule.when]
  const branches = parts.map((condition) => ({ condition, root: toDiagram(diagram, frame, condition) }))
  return {
    rule,
    branches,
    root: disjunction(
      diagram,
      branches.map(({ root }) => root),
    ),
  }
}
