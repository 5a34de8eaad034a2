import type { Transaction } from 'kysely'
import type { Database } from '../database.ts'

/** A transaction as somebody: what every store function takes first. */
export type Tx = Transaction<Database>
