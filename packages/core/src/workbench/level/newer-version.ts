import type { WorkbenchRow } from '../row.schema.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { NewerSystem } from './newer-system.schema.ts'

/**
 * A row that was entered by the chosen version and does not fit the newer one: `gone` will not count, `redefined` counts,
 * while what it is a value of has changed (`fields`).
 */
export type UnfitRow = {
  readonly row: WorkbenchRow
  readonly id: string
  readonly name: string
  readonly kind: 'gone' | 'redefined'
  readonly fields: readonly string[]
}

/** The values entered so far that do not fit a newer version, in the order of their rows. Nothing of them is deleted. */
export function unfitRows(data: WorkbenchData, { gone, redefined, goneVariables }: NewerSystem): UnfitRow[] {
  const [left, variables] = [new Set(gone), new Set(goneVariables)]
  const asked = new Map(redefined.map(({ id, fields }) => [id, fields]))
  const values = rowsOf(data, 'level_values').flatMap((row): UnfitRow[] => {
    const id = (row.fields['indicator'] ?? '').trim()
    const fields = asked.get(id)
    const common = { row, id, name: row.fields['name'] ?? '' }
    if (left.has(id)) return [{ ...common, kind: 'gone', fields: [] }]
    return fields === undefined || !isFilled(row) ? [] : [{ ...common, kind: 'redefined', fields }]
  })
  const stated = rowsOf(data, 'level_variables').flatMap((row): UnfitRow[] => {
    const id = (row.fields['variable'] ?? '').trim()
    return variables.has(id) ? [{ row, id, name: row.fields['name'] ?? '', kind: 'gone', fields: [] }] : []
  })
  return [...values, ...stated]
}

function isFilled({ fields }: WorkbenchRow): boolean {
  return [fields['before'], fields['after']].some((text) => (text ?? '').trim() !== '')
}
