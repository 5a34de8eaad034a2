import type { PendingStorage } from './pending-storage.ts'
import type { Known, Pending } from './pending.ts'
import { countUnsaved, heldValues } from './pending.ts'
import { NOTHING_SHOWN, showRows } from './shown-rows.ts'
import type { WorkbenchState } from './workbench-state.ts'

/** What is known and what is waiting, and the state that the page sees of both. */
export interface Memory {
  readonly subscribe: (notify: () => void) => () => void
  readonly state: () => WorkbenchState
  readonly known: () => Known
  readonly pending: () => Pending
  /** Replaces what is known or waiting; `touched` names the rows that may look different. What waits is kept. */
  readonly write: (
    to: { known?: Known; pending?: Pending },
    touched: Iterable<string>,
    part?: Partial<WorkbenchState>,
  ) => void
  readonly put: (part: Partial<WorkbenchState>) => void
}

const NOTHING: WorkbenchState = {
  reading: { kind: 'loading', count: 0 },
  saving: { kind: 'idle' },
  unsaved: 0,
  sheets: NOTHING_SHOWN,
  held: [],
  comments: new Map(),
  people: [],
  canUndo: false,
  canRedo: false,
  note: null,
}

/** A memory that begins with what an earlier visit left waiting. */
export function createMemory(storage: PendingStorage): Memory {
  let known: Known = new Map()
  let pending = storage.read()
  let state = { ...NOTHING, ...shownOf(NOTHING, pending.keys()) }
  const listeners = new Set<() => void>()

  function shownOf({ sheets }: WorkbenchState, touched: Iterable<string>): Partial<WorkbenchState> {
    const held = heldValues(pending, known)
    return { sheets: showRows(sheets, known, pending, touched), unsaved: countUnsaved(pending), held }
  }
  const put = (part: Partial<WorkbenchState>): void => {
    state = { ...state, ...part }
    for (const notify of listeners) notify()
  }
  return {
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    state: () => state,
    known: () => known,
    pending: () => pending,
    write: (to, touched, part = {}) => {
      known = to.known ?? known
      pending = to.pending ?? pending
      storage.keep(pending)
      put({ ...shownOf(state, touched), ...part })
    },
    put,
  }
}
