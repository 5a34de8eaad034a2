import type { PersonPresent, WorkbenchComment } from '@qingshen/contracts/workbench.schema'
import type { HeldValue } from './pending.ts'
import type { ShownSheets } from './shown-rows.ts'

/** How saving stands. `waiting`: the server could not be reached, tried again by itself. `stopped`: it refused the call. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting'; readonly message: string }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'stopped'; readonly message: string }

/** How the first reading stands. */
export type Reading =
  | { readonly kind: 'loading'; readonly count: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** What the pages of one audit see; replaced as a whole at every change, unchanged parts stay the very same. */
export interface WorkbenchState {
  readonly reading: Reading
  readonly saving: Saving
  /** How many values the server has not confirmed. */
  readonly unsaved: number
  readonly sheets: ShownSheets
  /** Values kept back: refused, or changed by somebody else meanwhile. */
  readonly held: readonly HeldValue[]
  readonly comments: ReadonlyMap<string, WorkbenchComment>
  readonly people: readonly PersonPresent[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What the last undo could not take back. */
  readonly note: string | null
}
