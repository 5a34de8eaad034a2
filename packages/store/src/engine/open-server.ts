import { Kysely } from 'kysely'
import pg from 'pg'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Database } from '../database.ts'
import type { Engine, Session, SessionSource } from './engine.ts'
import { sourceDialect } from './kysely-dialect.ts'
import { maintainTables, runScript } from './maintenance.ts'
import { parserOf } from './value-parsers.ts'

const OLDEST_SERVER = 150_000

/**
 * Opens a PostgreSQL server by its address.
 * @throws Problem store_version for a server before PostgreSQL 15, forbidden for a superuser login: row-level
 * security does not bind a superuser.
 */
export async function openServerEngine(databaseUrl: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    // Compiling a plan takes longer than nearly every statement of ours.
    options: '-c timezone=UTC -c datestyle=ISO -c jit=off',
    application_name: 'qingshen',
    types: { getTypeParser: (oid: number) => parserOf(oid) as never },
  })
  // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const source = poolSource(pool)
  try {
    await checkServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Database>({ dialect: sourceDialect(source) })
  return {
    name: 'server',
    db,
    source,
    script: (text) => runScript(source, text),
    maintain: () => maintainTables(source, false),
    isDiskLow: () => false,
    close: () => source.close(),
  }
}

function poolSource(pool: pg.Pool): SessionSource {
  const clients = new WeakMap<Session, pg.PoolClient>()
  let closing: Promise<void> | null = null
  return {
    async acquire() {
      const client = await pool.connect()
      const session: Session = {
        async query(sql, values) {
          const result = await client.query(sql, [...values])
          return { rows: result.rows as unknown[], affected: result.rowCount }
        },
        async script(sql) {
          await client.query(sql)
        },
      }
      clients.set(session, client)
      return session
    },
    async release(session) {
      clients.get(session)?.release()
    },
    close: () => (closing ??= pool.end()),
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const result = await pool.query<{ version: number; rolsuper: boolean }>(
    `select current_setting('server_version_num')::int as version, rolsuper from pg_roles where rolname = current_user`,
  )
  const row = result.rows[0]
  if (row === undefined) throw new Error('the server did not say which login this is')
  if (row.version < OLDEST_SERVER) {
    throw new Problem(
      'store_version',
      `DATABASE_URL 指向的服务器版本过低（server_version_num=${row.version}），需要 PostgreSQL 15 或更新的版本。请升级服务器后再试。`,
    )
  }
  if (row.rolsuper) {
    throw new Problem(
      'forbidden',
      'DATABASE_URL 的登录账号是 PostgreSQL 超级用户，行级安全对它不起作用，因此拒绝使用。' +
        '请建立普通账号（create role qingshen login createrole）和归它所有的数据库，再用它登录。',
    )
  }
}
