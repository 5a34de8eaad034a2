import type { LawDetail } from '@qingshen/contracts/law.operations'
import { resolveCaseDuties } from '@qingshen/core/calendar/deadlines'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { Period } from '@qingshen/core/kernel/period'
import type { ListProcedure, ListStep } from '@qingshen/core/listing/procedure.schema'
import type { LawCase } from '@qingshen/core/rulebook/case.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { Consequence } from '@qingshen/core/rulebook/consequence.schema'
import type { OwnDays } from '@qingshen/core/rulebook/law-text.schema'
import { clauseDays, isClauseInForce, lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { decideAll } from '@qingshen/core/scope/decide'
import type { DecideReference } from '@qingshen/core/scope/decide'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { DUTIES, DUTY_HOLDERS } from '@qingshen/core/vocabulary/duty'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { AUDIT_MODES, OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { printDueRule } from './print-due-rule.ts'

/** The days a rule holds: its clause's, narrowed by its own; nulls where the sources give none. */
export function daysOf(chain: readonly CompiledLaw[], clause: string, own: OwnDays): Period {
  return clauseDays(chain, clause, { from: own.from ?? null, to: own.to ?? null }) ?? { from: null, to: null }
}

/** The duties of a law for lists published, and events that happen, on a day. */
export function dutiesOf(laws: readonly CompiledLaw[], law: CompiledLaw, on: LocalDate): LawDetail['duties'] {
  const chain = lawChain(laws, law.id)
  return resolveCaseDuties(laws, law.id, on).map(({ duty, rule, basis }) => ({
    id: duty.id,
    clause: duty.clause,
    duty: duty.duty,
    dutyTitle: DUTIES.label(duty.duty),
    holder: duty.holder,
    holderTitle: DUTY_HOLDERS.label(duty.holder),
    due: printDueRule(rule, duty.anchor),
    ...daysOf(chain, duty.clause, duty),
    basis: [...basis],
    law: laws.find((candidate) => candidate.duties.includes(duty))?.id ?? law.id,
  }))
}

function printStep(step: ListStep): LawDetail['procedures'][number]['steps'][number] {
  const departments = [step.department, ...step.together].map((code) => ACTING_DEPARTMENTS.label(code)).join('、')
  const levels = step.levels.map((level) => OFFICE_LEVELS.label(level)).join('或')
  const day = step.due === undefined ? null : step.due.day === 'end' ? '底前' : ` ${step.due.day} 日前`
  return {
    id: step.id,
    title: step.title,
    actor: `${levels}${departments}`,
    clause: step.clause,
    due: step.due === undefined ? null : `${step.due.month} 月${day}`,
    copies: step.copies.map(
      (copy) =>
        `${copy.level === 'same' ? '同级' : OFFICE_LEVELS.label(copy.level)}${ACTING_DEPARTMENTS.label(copy.department)}`,
    ),
  }
}

/** How a list comes about, step by step. */
export function printProcedure(procedure: ListProcedure): LawDetail['procedures'][number] {
  const { id, clause, title, grounds } = procedure
  return { id, clause, title, grounds: [...grounds], steps: procedure.steps.map(printStep) }
}

function printConsequence(
  chain: readonly CompiledLaw[],
  law: string,
  entry: Consequence,
): LawDetail['consequences'][number] {
  const common = { id: entry.id, clause: entry.clause, ...daysOf(chain, entry.clause, entry), law }
  if (entry.kind === 'time_rule') {
    return { ...common, act: '', authority: null, measure: entry.text, min: null, max: null }
  }
  const measure = entry.onRefusal === undefined ? entry.measure : `${entry.measure}；${entry.onRefusal}`
  const { min = null, max = null } = entry.amountYuan ?? {}
  return {
    ...common,
    act: entry.acts.map((act) => BREACHES.label(act)).join('；'),
    authority: entry.authority,
    measure,
    min,
    max,
  }
}

/** What follows from a breach on a day: the law's own and everything it inherits. */
export function consequencesOf(chain: readonly CompiledLaw[], on: LocalDate): LawDetail['consequences'] {
  return chain.flatMap((law) =>
    law.consequences
      .filter((entry) => isClauseInForce(chain, entry.clause, on, entry))
      .map((entry) => printConsequence(chain, law.id, entry)),
  )
}

type CaseInput = { size?: string; permitClass?: string; facts?: Record<string, boolean> } & Record<string, unknown>

const INPUT_LABELS: Record<string, string> = {
  division: '所在地区划代码',
  industry: '行业小类',
  employees: '从业人员（人）',
  revenue: '营业收入（万元）',
}

function situationOf(input: CaseInput): string[] {
  const { size, permitClass, facts = {}, ...rest } = input
  const plain = Object.entries(rest).map(([name, value]) => `${INPUT_LABELS[name] ?? name}：${String(value)}`)
  const sizes = SIZE_CLASSES.is(size) ? [`规模：${SIZE_CLASSES.label(size)}`] : []
  const permits = PERMIT_CLASSES.is(permitClass) ? [`排污许可：${PERMIT_CLASSES.label(permitClass)}`] : []
  const stated = Object.entries(facts).map(
    ([name, value]) => `${FACT_NAMES.label(name as FactName)}：${value ? '是' : '否'}`,
  )
  return [...plain, ...sizes, ...permits, ...stated]
}

/** A case of the law with its situation in words, what a jurist expects, and what the program decides. */
export function printCase(law: CompiledLaw, each: LawCase, reference: DecideReference): LawDetail['cases'][number] {
  const { outcome, mode } = each.expect
  const expected = `${OUTCOMES.label(outcome)}${mode == null ? '' : `，${AUDIT_MODES.label(mode)}`}`
  const [decision] = decideAll([law], law.id, { on: each.on, input: [{ name: each.name, ...each.input }] }, reference)
  return {
    name: each.name,
    on: each.on,
    situation: situationOf(each.input),
    expected,
    decision:
      decision === undefined ? null : { ...decision, because: [...decision.because], missing: [...decision.missing] },
  }
}
