import type { CaseState } from '@qingshen/core/casework/case-codes'
import { CASE_EVENTS, CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import { expect, test } from 'vitest'
import { loadLaws } from './load-law.ts'

const laws = loadLaws()
const ON = '2026-11-22'
const tables = laws.map((law) => ({ id: law.id, rows: transitionsOn(lawChain(laws, law.id), ON) }))

/** The states a case of a kind can come to. */
function reachable(rows: (typeof tables)[number]['rows'], kind: AuditKind, first: CaseState): Set<CaseState> {
  const found = new Set<CaseState>([first])
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { kinds, from, to } of rows) {
      if (to !== undefined && kinds.includes(kind) && from.some((state) => found.has(state))) found.add(to)
    }
  }
  return found
}

for (const { id, rows } of tables) {
  test(`${id}: a mandatory case can be accepted, a voluntary one published, and no state is a dead end`, () => {
    const mandatory = reachable(rows, 'mandatory', 'opened')
    expect([...mandatory]).toEqual(
      expect.arrayContaining(['auditing', 'submitted', 'returned', 'evaluated', 'accepted']),
    )
    const voluntary = reachable(rows, 'voluntary', 'applied')
    expect([...voluntary]).toEqual(
      expect.arrayContaining(['opened', 'submitted', 'reviewed', 'published', 'withdrawn']),
    )
    const endings: readonly CaseState[] = ['accepted', 'published', 'withdrawn']
    for (const [kind, states] of [
      ['mandatory', mandatory],
      ['voluntary', voluntary],
    ] as const) {
      const stuck = [...states].filter(
        (state) =>
          !endings.includes(state) &&
          !rows.some(
            (row) => row.kinds.includes(kind) && row.from.includes(state) && row.to !== undefined && row.to !== state,
          ),
      )
      expect(stuck, kind).toEqual([])
    }
  })

  test(`${id}: every side that is put on can be taken off, unless it ends the case`, () => {
    const added = new Set(rows.flatMap(({ adds }) => adds))
    const lifted = new Set(rows.flatMap(({ lifts }) => lifts))
    const kept = [...added].filter((side) => !lifted.has(side))
    expect(kept.toSorted()).toEqual(
      [...added].filter((side) => ['extended', 'removed', 'deemed_done', 'rolled_over'].includes(side)).toSorted(),
    )
  })
}

test('every event but the opening, every state and every side is used by some law', () => {
  const rows = tables.flatMap((table) => table.rows)
  const unused = CASE_EVENTS.codes.filter((event) => !rows.some((row) => row.event === event))
  expect(unused).toEqual(['opened'])
  const states = new Set(rows.flatMap(({ from, to }) => [...from, ...(to === undefined ? [] : [to])]))
  expect(CASE_STATES.codes.filter((state) => !states.has(state))).toEqual([])
  const sides = new Set(rows.flatMap(({ adds }) => adds))
  expect(CASE_SIDES.codes.filter((side) => !sides.has(side))).toEqual([])
})
