import type { SystemFinding } from '@qingshen/contracts/indicator-systems.schema'

/** Where in the imported file a finding stands: `“表1”第 5 行“单位”：`. */
export function placeText(place: SystemFinding['place']): string {
  if (place === null) return ''
  const { sheet, row, column } = place
  const parts = [
    sheet === null ? '' : `“${sheet}”`,
    row === null ? '' : `第 ${row} 行`,
    column === null ? '' : `“${column}”`,
  ]
  const text = parts.join('')
  return text === '' ? '' : `${text}：`
}
