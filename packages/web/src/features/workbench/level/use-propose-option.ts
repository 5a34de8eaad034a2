import { useNavigate } from '@tanstack/react-router'
import { newId } from '../data/new-id.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { nextPosition } from '../grid/sheet-rows.ts'

/** Makes an option that answers an indicator and opens it among the options; `row` is the row of the indicator. */
export function useProposeOption(): (row: string) => void {
  const { head, edit } = useWorkbench()
  const rows = useRows('options')
  const navigate = useNavigate()
  return (row) => {
    const id = newId()
    edit([{ id, sheet: 'options', set: { indicator: row, state: 'proposed' }, position: nextPosition(rows) }])
    const search = { tab: 'options', do: `option.${id}` }
    void navigate({ to: '/workbench/$case', params: { case: head.case }, search })
  }
}
