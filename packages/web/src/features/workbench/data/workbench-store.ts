import type { ChangeOrigin, Place } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Memory } from './memory.ts'
import type { RowEdit } from './pending.ts'
import { withEdits, withoutHeld } from './pending.ts'
import type { Acts, Step } from './undo.ts'
import { actOf, NO_ACTS, redo, undo, withAct } from './undo.ts'
import type { WorkbenchState } from './workbench-state.ts'

/** All rows of one audit in the memory of the page, what was typed over what the server told. */
export interface WorkbenchStore {
  readonly subscribe: (notify: () => void) => () => void
  readonly state: () => WorkbenchState
  /** A row as it is shown, also one that was taken away. */
  readonly row: (id: string) => WorkbenchRow | undefined
  /** Shows the edits at once and has them sent; one call is one step of undo. */
  readonly edit: (edits: readonly RowEdit[], origin?: ChangeOrigin) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Forgets a value that was kept back (`field` null: the removal of the row). */
  readonly dropHeld: (id: string, field: string | null) => void
  /** Says where the person works, for the others; null: nowhere. */
  readonly visit: (place: Place | null) => void
  readonly place: () => Place | null
}

/** What a person does with an audit; `onEdit` is told after each edit. */
export function createWorkbenchStore(memory: Memory, onEdit: () => void): WorkbenchStore {
  let acts: Acts = NO_ACTS
  let place: Place | null = null
  const row = (id: string): WorkbenchRow | undefined => memory.state().sheets.rows.get(id)
  const apply = (edits: readonly RowEdit[], origin: ChangeOrigin, note: string | null): void => {
    const pending = withEdits(memory.pending(), memory.known(), edits, origin)
    const touched = edits.map(({ id }) => id)
    memory.write({ pending }, touched, { note, canUndo: acts.done.length > 0, canRedo: acts.undone.length > 0 })
    if (edits.length > 0) onEdit()
  }
  const goTo = (step: Step | null): void => {
    if (step === null) return
    acts = step.acts
    apply(step.edits, step.origin, step.left === 0 ? null : leftText(step.left))
  }
  return {
    subscribe: memory.subscribe,
    state: memory.state,
    row,
    edit: (edits, origin = 'typed') => {
      acts = withAct(acts, actOf(edits, row, origin))
      apply(edits, origin, null)
    },
    undo: () => goTo(undo(acts, row)),
    redo: () => goTo(redo(acts, row)),
    dropHeld: (id, field) => memory.write({ pending: withoutHeld(memory.pending(), id, field) }, [id]),
    visit: (next) => {
      place = next
    },
    place: () => place,
  }
}

function leftText(count: number): string {
  return `有 ${count} 处在您填写之后被别人改过，没有撤销，仍是别人填写的内容。`
}
