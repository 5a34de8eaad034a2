import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'

/** What a flow is called over the rounds of a site: its layer and its name, as rows of two layers may have one name. */
export function flowName(data: WorkbenchData, id: string | null): string | null {
  const flow = id === null ? undefined : rowsOf(data, 'flows').find((row) => row.id === id)
  const name = (flow?.fields['name'] ?? '').trim()
  if (flow === undefined || name === '') return null
  const layer = rowsOf(data, 'layers').find((row) => row.id === flow.fields['layer'])
  return [layer?.fields['name'] ?? '', name].filter((part) => part !== '').join(' / ')
}
