import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { keyId } from '../data/key-id.ts'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import type { ScoringKind } from './scoring.ts'

/** Where the score of a candidate by a criterion stands. */
export function useScoreRow({
  scores: sheet,
  candidateColumn,
}: ScoringKind): (candidate: WorkbenchRow, criterion: WorkbenchRow) => TypedRow {
  const { head } = useWorkbench()
  const scores = useWorkbenchState(({ sheets }) => sheets.standing.get(sheet.id))
  return (candidate, criterion) => {
    const found = scores?.find(
      ({ fields }) => fields[candidateColumn] === candidate.id && fields['criterion'] === criterion.id,
    )
    const set = { [candidateColumn]: candidate.id, criterion: criterion.id }
    const id = found?.id ?? keyId(head.case, sheet.id, candidate.id, criterion.id)
    return { id, sheet, create: { set, position: candidate.position } }
  }
}
