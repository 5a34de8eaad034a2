import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { Beside } from '../beside.ts'
import type { PlausibilityFinding } from '../plausibility/finding.schema.ts'
import { isOpen, lookAt, runChecks } from '../plausibility/run-checks.ts'
import { trackedPhases } from '../step-progress.ts'
import type { Survey } from '../survey/survey.ts'
import { actualOf, measureOf, progressTo, targetOf } from '../survey/targets.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import { overviewBalances } from './overview-balance.ts'
import { overviewLevel } from './overview-level.ts'
import { overviewEffects, overviewMoney, overviewOptions } from './overview-options.ts'
import type { Overview, OverviewFindings, OverviewTarget } from './overview.ts'

/**
 * A whole audit at a glance: progress, level, balances, options, money, effects, targets, findings. Nothing is typed: each
 * number is computed from the rows as they stand. `findings`: what the checks found, where they have been run already.
 */
export function overviewOf(
  data: WorkbenchData,
  method: AuditMethod,
  beside: Beside,
  findings: readonly PlausibilityFinding[] = runChecks(data, method, beside),
): Overview {
  const audit = lookAt(data, method, beside)
  const { options, effects } = audit
  return {
    isEmpty: [...data.values()].every((rows) => rows.length === 0),
    phases: trackedPhases(method, rowsOf(data, 'steps')).map(({ id, title, done, counted }) => ({
      id,
      title,
      done,
      counted,
    })),
    level: overviewLevel(audit),
    balances: overviewBalances(audit),
    options: overviewOptions(options),
    money: overviewMoney(options, effects),
    effects: overviewEffects(effects, method),
    notCounted: effects.notCounted.length,
    targets: overviewTargets(data, audit.survey),
    findings: countFindings(findings),
    focus: rowsOf(data, 'focus_candidates')
      .filter(({ fields }) => fields['is_chosen'] === 'yes')
      .map(({ id, fields }) => ({ row: id, name: fields['name'] ?? '' })),
  }
}

function overviewTargets(data: WorkbenchData, survey: Survey): OverviewTarget[] {
  return rowsOf(data, 'targets').map((row) => {
    const target = targetOf(row)
    const item = survey.items.find((one) => one.row.id === row.fields['item'])
    const measure = item === undefined ? null : measureOf(survey, item, target)
    const actual = item === undefined || measure === null ? null : actualOf(survey, item, measure)
    const gone = (goal: typeof target.near) => (actual === null ? null : progressTo(goal, target.base, actual.value))
    return {
      row: row.id,
      name: row.fields['name'] ?? '',
      near: gone(target.near),
      far: gone(target.far),
      year: actual?.year ?? null,
    }
  })
}

function countFindings(findings: readonly PlausibilityFinding[]): OverviewFindings {
  const open = findings.filter(isOpen)
  const of = (severity: PlausibilityFinding['severity']) => open.filter((one) => one.severity === severity).length
  return { error: of('error'), warning: of('warning'), notice: of('notice'), answered: findings.length - open.length }
}
