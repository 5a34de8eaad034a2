import type { AuditMethod, StepInForce } from '../audit-method-in-force.schema.ts'

/** The step of an id in the method; undefined where the law has none. */
export function stepOf({ steps }: AuditMethod, id: string): StepInForce | undefined {
  return steps.find((step) => step.id === id)
}

/** True when the law asks for the step in the mode of the audit. */
export function isRequired(method: AuditMethod, id: string): boolean {
  return stepOf(method, id)?.needed === 'required'
}

/** The clause that asks for the step, the nearest law's; null when none is in force. */
export function clauseOfStep(method: AuditMethod, id: string): string | null {
  return stepOf(method, id)?.clauses[0] ?? null
}
