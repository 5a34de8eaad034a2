import type { Problem } from '@qingshen/core/kernel/problem'
import { sql } from 'kysely'
import type { Engine } from '../engine/engine.ts'
import { runAsSystem } from '../session/run-as.ts'
import { notEmpty } from './restore-backup.ts'
import { firstFilledTable } from './store-catalogue.ts'

/**
 * Refuses to restore into a database that holds anything, before its schema is touched; `refusal` words it.
 * @throws Problem conflict
 */
export async function checkEmptyTarget(engine: Engine, refusal: (table: string) => Problem = notEmpty): Promise<void> {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' order by tablename`.execute(engine.db)
  const [first] = tables.rows
  if (first === undefined) return
  if (!tables.rows.some(({ name }) => name === 'schema_migration')) throw refusal(first.name)
  const filled = await runAsSystem(engine, firstFilledTable)
  if (filled !== null) throw refusal(filled)
}
