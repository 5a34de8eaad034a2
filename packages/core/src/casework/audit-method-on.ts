import { lawChain } from '../rulebook/law-text.schema.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import type { Aim } from '../rulebook/aim.schema.ts'
import type { AuditMode } from '../vocabulary/outcome.ts'
import type { AuditMethod } from '../workbench/audit-method-in-force.schema.ts'
import type {
  AuditMethodFile,
  AuditStep,
  MethodCostBoundary,
  MethodCriterion,
  MethodPaybackNorm,
  StepDemand,
  StepNeed,
} from '../workbench/audit-method.schema.ts'
import type { CarbonFactor } from '../option/carbon-factor.schema.ts'
import type { EnergyFactor } from '../workbench/energy-factor.schema.ts'
import type { DatedEntry } from './dated-entry.schema.ts'
import type { EntryInForce, LawQuestion } from './entries-on.ts'
import { entriesOn } from './entries-on.ts'
import type { SubmissionFile } from './submission-parts.schema.ts'

/** A law with its method and its aims. */
export type LawWithMethod = LawText & {
  readonly method: AuditMethodFile
  readonly statements: { readonly aims: readonly Aim[] }
  readonly submission: Pick<SubmissionFile, 'leftOut'>
}

/** The tables of factors a method carries, of every edition. */
export type MethodFactors = { readonly energy: readonly EnergyFactor[]; readonly carbon: readonly CarbonFactor[] }

/**
 * The method of an audit under a law on a day in a mode: phases, steps, criteria, topics and figures of the law and all
 * it inherits, the aims of the most specific law that states any, what it spares options of acceptance, and the tables of factors.
 * @throws Problem `law_unknown`.
 */
export function auditMethodOn(
  laws: readonly LawWithMethod[],
  question: LawQuestion,
  mode: AuditMode,
  factors: MethodFactors,
): AuditMethod {
  const every = <E extends DatedEntry>(pick: (file: AuditMethodFile) => readonly E[]) =>
    entriesOn(laws, question, ({ method }) => pick(method))
  const demands = every((file) => file.demands).filter(({ modes }) => modes.length === 0 || modes.includes(mode))
  const phases = every((file) => file.phases)
  const steps = every((file) => file.steps).sort((a, b) => (a.number < b.number ? -1 : 1))
  return {
    law: question.law,
    on: question.on,
    mode,
    phases: phases.map((phase) => {
      const own = demands.filter((demand) => demand.phases.includes(phase.id))
      return { id: phase.id, title: phase.title, mark: phase.mark, ...citedBy(phase, own) }
    }),
    steps: steps.map((step) => stepInForce(step, demands, mode)),
    focusCriteria: every((file) => file.focusCriteria).map(criterionInForce),
    optionCriteria: every((file) => file.optionCriteria).map(criterionInForce),
    topics: every((file) => file.topics).map((entry) => {
      return {
        id: entry.id,
        title: entry.title,
        text: entry.text,
        mergedFor: entry.mergedFor ?? null,
        effects: entry.effects,
        ...citedBy(entry),
      }
    }),
    aims: [
      ...(lawChain(laws, question.law).find(({ statements }) => statements.aims.length > 0)?.statements.aims ?? []),
    ],
    figures: every((file) => file.figures).map((entry) => {
      return { id: entry.id, title: entry.title, value: entry.value, mark: entry.mark, ...citedBy(entry) }
    }),
    costBoundaries: every((file) => file.costBoundaries).map(boundaryInForce),
    paybackNorms: every((file) => file.paybackNorms).map(normInForce),
    acceptance: acceptanceRules(laws, question, mode),
    energyFactors: [...factors.energy],
    carbonFactors: [...factors.carbon],
  }
}

function boundaryInForce(entry: EntryInForce<MethodCostBoundary>) {
  const { id, title, costClass, above, includes, mark } = entry
  return { id, title, costClass, above, includes, mark, ...citedBy(entry) }
}

function normInForce(entry: EntryInForce<MethodPaybackNorm>) {
  const { id, title, costClass, least, most, mark } = entry
  return { id, title, costClass, least, most, mark, ...citedBy(entry) }
}

function acceptanceRules(laws: readonly LawWithMethod[], question: LawQuestion, mode: AuditMode) {
  return entriesOn(laws, question, ({ submission }) => submission.leftOut)
    .filter(({ step, modes }) => step === 'acceptance' && (modes.length === 0 || modes.includes(mode)))
    .map((entry) => ({ id: entry.id, when: entry.when, effect: entry.effect, text: entry.text, ...citedBy(entry) }))
}

function criterionInForce(entry: EntryInForce<MethodCriterion>) {
  const { id, title, least, most, mark } = entry
  return { id, title, least, most, mark, ...citedBy(entry) }
}

function stepInForce(step: EntryInForce<AuditStep>, demands: readonly EntryInForce<StepDemand>[], mode: AuditMode) {
  const phase = phaseOf(step)
  const own = demands.filter(({ steps, phases }) => steps.includes(step.id) || phases.includes(phase))
  const { id, number, title, guidance, evidence, wording, sheets, mark } = step
  const stated = own.reduce<StepNeed | undefined>((need, demand) => demand.need?.[mode] ?? need, step.need[mode])
  return {
    id,
    number,
    phase,
    title,
    guidance,
    evidence,
    wording,
    sheets,
    mark,
    needed: stated ?? 'optional',
    ...citedBy(step, own),
  }
}

/** The phase a step belongs to is the first figure of its number. */
function phaseOf({ number }: AuditStep): string {
  return number.slice(0, 1)
}

/** Clauses of an entry and of what demands it, the nearest law's first. */
function citedBy(entry: EntryInForce<DatedEntry>, demands: readonly EntryInForce<StepDemand>[] = []) {
  const nearest = [...demands].reverse().flatMap(({ clause, basis }) => [clause, ...basis])
  const own = entry.clause === undefined ? entry.basis : [entry.clause, ...entry.basis]
  const reading = demands.findLast((demand) => demand.reading !== undefined)?.reading ?? entry.reading ?? null
  return { clauses: [...new Set([...nearest, ...own])], reading, origin: entry.origin }
}
