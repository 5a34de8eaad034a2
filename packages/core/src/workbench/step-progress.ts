import type { AuditMethod, StepInForce } from './audit-method-in-force.schema.ts'
import type { WorkbenchRow } from './row.schema.ts'

/** A step with the row that says how far it is, if somebody has begun it. */
export type TrackedStep = {
  readonly step: StepInForce
  readonly row: WorkbenchRow | undefined
}

/** A phase of the method with its steps and how far it is. */
export type TrackedPhase = {
  readonly id: string
  readonly title: string
  readonly clauses: readonly string[]
  readonly steps: readonly TrackedStep[]
  /** Of the steps that count: required ones, and others once they are begun. */
  readonly done: number
  readonly counted: number
}

/** Whether a step is finished: done, or stated as not needed. */
export function isFinished({ row }: TrackedStep): boolean {
  const state = row?.fields['state']
  return state === 'done' || state === 'not_needed'
}

function counts({ step, row }: TrackedStep): boolean {
  return step.needed === 'required' || (row?.fields['state'] !== undefined && row.fields['state'] !== 'open')
}

/** The phases of the method with their steps and how far each is. */
export function trackedPhases(
  { phases, steps }: Pick<AuditMethod, 'phases' | 'steps'>,
  rows: readonly WorkbenchRow[],
): TrackedPhase[] {
  const rowOf = new Map([...rows].reverse().map((row) => [row.fields['step'] ?? '', row]))
  return phases.map(({ id, title, clauses }) => {
    const own = steps.filter(({ phase }) => phase === id).map((step) => ({ step, row: rowOf.get(step.id) }))
    const counted = own.filter(counts)
    return { id, title, clauses, steps: own, done: counted.filter(isFinished).length, counted: counted.length }
  })
}
