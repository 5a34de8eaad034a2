import type { BoundValue } from './engine.ts'
import type { SqlErrorFields } from './sql-error.ts'

/** Where the embedded engine works: on a folder, or in memory, perhaps from a dumped template. */
export interface EmbeddedPlace {
  readonly pgdata: string | null
  readonly template: Uint8Array | null
}

/** How its thread starts; the compiled code is that of an earlier thread of the process. */
export interface EmbeddedStart extends EmbeddedPlace {
  readonly code: WebAssembly.Module | null
}

/** What the thread says first, once statements can be sent: the compiled code, for the threads to come. */
export type EmbeddedReady = { readonly code: WebAssembly.Module }

/** What the server asks the thread of the embedded engine. */
export type EmbeddedRequest = { readonly id: number } & (
  | { readonly kind: 'query'; readonly sql: string; readonly values: readonly BoundValue[] }
  | { readonly kind: 'script'; readonly sql: string }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }
)

/** `sql` is an error of a statement; `lost` means that the engine stopped and must be started again. */
export type EmbeddedFailure =
  | { readonly kind: 'sql'; readonly fields: SqlErrorFields }
  | { readonly kind: 'lost'; readonly message: string; readonly diskFull: boolean }

export type EmbeddedReply = { readonly id: number } & (
  | { readonly ok: true; readonly rows: readonly unknown[]; readonly affected: number | null }
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: EmbeddedFailure }
)
