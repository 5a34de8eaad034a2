import type { StepInForce } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { aMethod } from '../method.fixture.ts'
import { trackedPhases } from './step-progress.ts'

function step(id: string, needed: StepInForce['needed']): StepInForce {
  const words = { title: id, guidance: '', evidence: '', wording: 'own' as const, sheets: [], mark: 'K' as const }
  return { ...words, id, number: '1.1', phase: '1', needed, clauses: [], reading: null, origin: 'national' }
}

function state(id: string, value: string): WorkbenchRow {
  const made = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return { id: `row-${id}`, sheet: 'steps', position: 0, fields: { step: id, state: value }, ...made }
}

const METHOD = aMethod({
  mode: 'quick',
  phases: [{ id: '1', title: '审核准备', mark: 'K', clauses: [], reading: null, origin: 'national' }],
  steps: [step('a', 'required'), step('b', 'required'), step('c', 'optional'), step('d', 'left_out')],
})

test('required steps count from the beginning, optional ones once they are begun, left-out ones never by themselves', () => {
  expect(trackedPhases(METHOD, [])[0]).toMatchObject({ done: 0, counted: 2 })
  const rows = [state('a', 'done'), state('b', 'not_needed'), state('c', 'doing'), state('d', 'open')]
  expect(trackedPhases(METHOD, rows)[0]).toMatchObject({ done: 2, counted: 3 })
})
