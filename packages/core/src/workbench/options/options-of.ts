import { acceptanceNeed } from '../../option/acceptance-need.ts'
import { costClassOf } from '../../option/cost-class.ts'
import { grouped } from '../../kernel/grouped.ts'
import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import { COST_CLASSES, OPTION_BARRIERS, OPTION_NATURES, OPTION_STATES } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { AuditOption, OptionWork } from './audit-option.ts'
import type { AuditCostBoundary } from './cost-boundaries-of.ts'
import { costBoundariesOf } from './cost-boundaries-of.ts'
import { replacements } from './replacements.ts'
import { studyOf } from './study-of.ts'

/**
 * The options of an audit in their order, each with what is computed of it: cost class, need of acceptance, study. Of two
 * studies or two plans for one option the first row counts.
 */
export function optionsOf(data: WorkbenchData, method: AuditMethod): readonly AuditOption[] {
  const desk: Desk = {
    method,
    boundaries: costBoundariesOf(data, method),
    studies: firstByOption(rowsOf(data, 'option_studies')),
    flows: grouped(rowsOf(data, 'option_cash_flows'), optionOf),
    work: firstByOption(rowsOf(data, 'option_work')),
    replacedBy: replacements(rowsOf(data, 'options')),
  }
  return rowsOf(data, 'options').map((row) => auditOption(row, desk))
}

type Desk = {
  readonly method: AuditMethod
  readonly boundaries: readonly AuditCostBoundary[]
  readonly studies: ReadonlyMap<string, WorkbenchRow>
  readonly flows: ReadonlyMap<string, readonly WorkbenchRow[]>
  readonly work: ReadonlyMap<string, WorkbenchRow>
  readonly replacedBy: ReadonlyMap<string, string>
}

function optionOf({ fields }: WorkbenchRow): string {
  return fields['option'] ?? ''
}

function firstByOption(rows: readonly WorkbenchRow[]): ReadonlyMap<string, WorkbenchRow> {
  return new Map([...rows].reverse().map((row) => [optionOf(row), row]))
}

function auditOption(row: WorkbenchRow, desk: Desk): AuditOption {
  const { method } = desk
  const { id, fields } = row
  const investment = numberOf(fields['investment'])
  const statedClass = COST_CLASSES.is(fields['cost_class']) ? fields['cost_class'] : null
  const computedClass = costClassOf(investment, desk.boundaries)
  const costClass = computedClass ?? statedClass
  const isRenovation = answerOf(fields['is_renovation'])
  const hasSpecialAcceptance = hasPassed(fields, method.on)
  const study = desk.studies.get(id)
  const work = desk.work.get(id)
  return {
    row,
    id,
    name: fields['name'] ?? '',
    aspect: CAUSE_ASPECTS.is(fields['aspect']) ? fields['aspect'] : null,
    nature: OPTION_NATURES.is(fields['nature']) ? fields['nature'] : null,
    state: OPTION_STATES.is(fields['state']) ? fields['state'] : null,
    investment,
    costClass,
    computedClass,
    statedClass,
    isRenovation,
    acceptance: acceptanceNeed({ costClass, isRenovation, hasSpecialAcceptance }, method.acceptance),
    causes: {
      loss: fields['loss'] ?? null,
      finding: fields['finding'] ?? null,
      indicator: fields['indicator'] ?? null,
    },
    replaces: fields['replaces'] ?? null,
    replacedBy: desk.replacedBy.get(id) ?? null,
    study:
      study === undefined ? null : studyOf({ option: row, study, flows: desk.flows.get(id) ?? [], costClass }, method),
    work: work === undefined ? null : workOf(work),
  }
}

function answerOf(text: string | undefined): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null
}

/** A special acceptance is stated, and not for a day that is still to come. */
function hasPassed(fields: WorkbenchRow['fields'], today: string): boolean {
  const words = fields['special_acceptance'] ?? ''
  const on = fields['special_acceptance_on'] ?? ''
  return words.trim() !== '' && on <= today
}

function workOf(row: WorkbenchRow): OptionWork {
  const { fields } = row
  return {
    row,
    owner: fields['owner'] ?? null,
    planFrom: fields['plan_from'] ?? null,
    planTo: fields['plan_to'] ?? null,
    funds: fields['funds'] ?? null,
    startedOn: fields['started_on'] ?? null,
    progress: numberOf(fields['progress']),
    actualCost: numberOf(fields['actual_cost']),
    barrier: OPTION_BARRIERS.is(fields['barrier']) ? fields['barrier'] : null,
  }
}
