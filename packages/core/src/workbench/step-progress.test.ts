import type { AuditMethod, StepInForce } from './audit-method-in-force.schema.ts'
import type { WorkbenchRow } from './row.schema.ts'
import { expect, test } from 'vitest'
import { METHOD } from './plausibility/method.fixture.ts'
import { trackedPhases } from './step-progress.ts'

function step(id: string, needed: StepInForce['needed']): StepInForce {
  const words = { title: id, guidance: '', evidence: '', wording: 'own' as const, sheets: [], mark: 'K' as const }
  return { ...words, id, number: '1.1', phase: '1', needed, clauses: [], reading: null, origin: 'national' }
}

function state(id: string, value: string): WorkbenchRow {
  const made = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id: `row-${id}`, sheet: 'steps', position: 0, fields: { step: id, state: value }, ...made }
}

const OWN = {
  ...METHOD,
  phases: [{ id: '1', title: '审核准备', mark: 'K' as const, clauses: [], reading: null, origin: 'national' }],
  steps: [step('a', 'required'), step('b', 'required'), step('c', 'optional'), step('d', 'left_out')],
} satisfies AuditMethod

test('required steps count from the beginning, optional ones once they are begun, left-out ones never by themselves', () => {
  expect(trackedPhases(OWN, [])[0]).toMatchObject({ done: 0, counted: 2 })
  const rows = [state('a', 'done'), state('b', 'not_needed'), state('c', 'doing'), state('d', 'open')]
  expect(trackedPhases(OWN, rows)[0]).toMatchObject({ done: 2, counted: 3 })
})
