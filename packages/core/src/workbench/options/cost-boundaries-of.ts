import { decimal } from '../../kernel/decimal.ts'
import type { CostBoundary } from '../../option/cost-class.ts'
import { COST_CLASSES } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'

/** Where the cost classes of an audit meet, in 10 000 yuan, and who says so; `row`: that of the sheet where the audit does. */
export type AuditCostBoundary = CostBoundary & { readonly row: string | null; readonly basis: string }

/**
 * The boundaries of an audit: its own for the classes for which it states one, the method's for the others. Of two rows for
 * one class the first counts; whether the beginning belongs to the class is, where a row does not say, as the method has it.
 */
export function costBoundariesOf(data: WorkbenchData, method: AuditMethod): readonly AuditCostBoundary[] {
  const own = rowsOf(data, 'cost_boundaries').flatMap(({ id, fields }): AuditCostBoundary[] => {
    const { cost_class: costClass, includes, basis = '' } = fields
    const above = numberOf(fields['above'])
    if (!COST_CLASSES.is(costClass) || costClass === 'none' || above === null) return []
    const stated = method.costBoundaries.find((each) => each.costClass === costClass)
    const isIncluded = includes === undefined ? (stated?.includes ?? false) : includes === 'yes'
    return [{ costClass, above, includes: isIncluded, row: id, basis }]
  })
  return COST_CLASSES.codes.flatMap((code): AuditCostBoundary[] => {
    const ofAudit = own.find(({ costClass }) => costClass === code)
    if (ofAudit !== undefined) return [ofAudit]
    const ofLaw = method.costBoundaries.find(({ costClass }) => costClass === code)
    if (ofLaw === undefined) return []
    return [{ costClass: code, above: decimal(ofLaw.above), includes: ofLaw.includes, row: null, basis: ofLaw.title }]
  })
}
