import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** An open store. `db` is the login's own session: only migrations, maintenance and `session/run-as.ts` use it. */
export interface Engine {
  readonly name: 'embedded' | 'server'
  readonly db: Kysely<Database>
  readonly source: SessionSource
  /** Runs a script of several statements as one transaction; nothing of it stays when one fails. */
  script(text: string): Promise<void>
  /** Removes dead rows, refreshes statistics and shortens the write-ahead log, table by table. */
  maintain(): Promise<void>
  /** True while the volume of the data folder is nearly full: transactions then only read. */
  isDiskLow(): boolean
  close(): Promise<void>
}

export interface QueryOutcome {
  readonly rows: readonly unknown[]
  readonly affected: number | null
}

/** What may be bound to a statement once `bindable` has turned it into text. */
export type BoundValue = string | Uint8Array | null

/** One database session: statements of one transaction go through one of these. */
export interface Session {
  query(sql: string, values: readonly BoundValue[]): Promise<QueryOutcome>
  script(sql: string): Promise<void>
}

/** Where sessions come from: a pool on a server, one session in turns when embedded. */
export interface SessionSource {
  acquire(): Promise<Session>
  release(session: Session): Promise<void>
  close(): Promise<void>
}
