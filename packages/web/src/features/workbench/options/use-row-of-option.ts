import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { keyId } from '../data/key-id.ts'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import type { TypedRow } from '../grid/judge-typed.ts'

/** The one row of a sheet that belongs to an option: the first found, or one that is made by its first value. */
export function useRowOfOption(sheet: Sheet): (option: WorkbenchRow) => TypedRow {
  const { head } = useWorkbench()
  const rows = useWorkbenchState(({ sheets }) => sheets.standing.get(sheet.id))
  return (option) => {
    const found = rows?.find(({ fields }) => fields['option'] === option.id)
    const id = found?.id ?? keyId(head.case, sheet.id, option.id)
    return { id, sheet, create: { set: { option: option.id }, position: option.position } }
  }
}
