import { useEffect, useEffectEvent } from 'react'
import { useWorkbench, useWorkbenchState } from './data/use-workbench.ts'

/** Whether a key belongs to a text that is being typed: there the browser's own undo works. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** Takes back and does again what this person did, also by Ctrl Z and Ctrl Y. */
export function UndoButtons() {
  const { undo, redo } = useWorkbench()
  const canUndo = useWorkbenchState((state) => state.canUndo)
  const canRedo = useWorkbenchState((state) => state.canRedo)
  const note = useWorkbenchState((state) => state.note)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || isTyping(event)) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (key !== 'z' && !isRedo) return
    event.preventDefault()
    if (isRedo) redo()
    else undo()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <span className="row">
      <button type="button" className="button" disabled={!canUndo} title="Ctrl Z" onClick={undo}>
        撤销
      </button>
      <button type="button" className="button" disabled={!canRedo} title="Ctrl Y" onClick={redo}>
        恢复
      </button>
      <span role="status" className="quiet">
        {note}
      </span>
    </span>
  )
}
