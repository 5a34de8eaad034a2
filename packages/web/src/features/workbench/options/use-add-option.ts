import { usePanel } from '../../../shared/address/use-panel.ts'
import { newId } from '../data/new-id.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { nextPosition } from '../grid/sheet-rows.ts'

/** Adds an option with what is known of it and opens it. */
export function useAddOption(): (set: Readonly<Record<string, string>>) => void {
  const { edit } = useWorkbench()
  const { open } = usePanel()
  const rows = useRows('options')
  return (set) => {
    const id = newId()
    edit([{ id, sheet: 'options', set, position: nextPosition(rows) }])
    open('option', id)
  }
}
