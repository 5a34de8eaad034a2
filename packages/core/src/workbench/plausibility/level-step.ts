import type { AuditMethod, StepInForce } from '../audit-method-in-force.schema.ts'

/** The step of the method in which the level is judged; undefined where the law has none. */
export function levelStep({ steps }: AuditMethod): StepInForce | undefined {
  return steps.find(({ sheets }) => sheets.includes('level_values'))
}

/** The clause that asks for it, the nearest law's; null when none is in force. */
export function levelClause(method: AuditMethod): string | null {
  return levelStep(method)?.clauses[0] ?? null
}
