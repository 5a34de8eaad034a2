import type { KeyboardEvent } from 'react'

/**
 * Enter and the arrows with Ctrl move between the lines of a table in the same column, as in a spreadsheet; Shift and
 * Enter begin a new line in a cell.
 */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, target, nativeEvent } = event
  const isDown = (key === 'Enter' && !shiftKey) || (ctrlKey && key === 'ArrowDown')
  const isUp = ctrlKey && key === 'ArrowUp'
  // while an input method is composing, Enter takes its word
  if ((!isDown && !isUp) || nativeEvent.isComposing || !(target instanceof HTMLElement)) return
  const cell = target.closest('td, th')
  const row = cell?.parentElement
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return
  const next = isDown ? row.nextElementSibling : row.previousElementSibling
  event.preventDefault()
  if (!(next instanceof HTMLTableRowElement)) return
  next.cells[cell.cellIndex]?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
