import { useMemo } from 'react'
import type { Held } from '../data/pending.ts'
import { useWorkbenchState } from '../data/use-workbench.ts'

/** What is kept back and who is where, by cell. */
export interface CellMarks {
  readonly held: (row: string, column: string) => { held: Held; mine: string | null } | undefined
  readonly person: (row: string, column: string) => string | undefined
}

const keyOf = (row: string, column: string): string => `${row}/${column}`

export function useCellMarks(): CellMarks {
  const held = useWorkbenchState((state) => state.held)
  const people = useWorkbenchState((state) => state.people)
  return useMemo(() => {
    const heldAt = new Map(held.map((one) => [keyOf(one.id, one.field ?? ''), one]))
    const others = people.filter(({ isSelf, place }) => !isSelf && place?.row != null && place.field !== null)
    const personAt = new Map(others.map(({ name, place }) => [keyOf(place?.row ?? '', place?.field ?? ''), name]))
    return {
      held: (row, column) => heldAt.get(keyOf(row, column)),
      person: (row, column) => personAt.get(keyOf(row, column)),
    }
  }, [held, people])
}
