import type { SessionSource } from './engine.ts'

/** Runs a script of several statements in one transaction. */
export async function runScript(source: SessionSource, text: string): Promise<void> {
  const session = await source.acquire()
  try {
    await session.script(`begin;\n${text}\n;commit;`)
  } catch (error) {
    await session.script('rollback').catch(() => {})
    throw error
  } finally {
    await source.release(session)
  }
}

/** VACUUM ANALYZE of every table, each in a turn of its own so that people wait for one table at most. */
export async function maintainTables(source: SessionSource, withCheckpoint: boolean): Promise<void> {
  const listed = await inTurn(source, "select tablename from pg_tables where schemaname = 'public' order by tablename")
  for (const row of listed) {
    const { tablename } = row as { tablename: string }
    await inTurn(source, `vacuum (analyze) public."${tablename}"`)
  }
  // A single-session engine has no checkpointer: without this its log only grows until it is closed.
  if (withCheckpoint) await inTurn(source, 'checkpoint')
}

async function inTurn(source: SessionSource, sql: string): Promise<readonly unknown[]> {
  const session = await source.acquire()
  try {
    return (await session.query(sql, [])).rows
  } finally {
    await source.release(session)
  }
}
