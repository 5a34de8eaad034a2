import { AsyncLocalStorage } from 'node:async_hooks'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { bindable } from './bindable.ts'
import type { Session, SessionSource } from './engine.ts'

const holders = new AsyncLocalStorage<SessionSource>()

/**
 * Marks everything `work` awaits as inside a transaction of this source. A statement sent there past the
 * transaction would wait for itself for ever on the embedded engine, so it is refused at once on both.
 */
export function holding<T>(source: SessionSource, work: () => Promise<T>): Promise<T> {
  return holders.run(source, work)
}

class SourceConnection implements DatabaseConnection {
  readonly session: Session

  constructor(session: Session) {
    this.session = session
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const outcome = await this.session.query(query.sql, query.parameters.map(bindable))
    const rows = outcome.rows as R[]
    return outcome.affected === null ? { rows } : { rows, numAffectedRows: BigInt(outcome.affected) }
  }

  // oxlint-disable-next-line require-yield -- the interface asks for a generator; one embedded session cannot stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not offered: read in pages')
  }
}

function sourceDriver(source: SessionSource): Driver {
  const send = async (connection: DatabaseConnection, sql: string) => {
    await (connection as SourceConnection).session.query(sql, [])
  }
  return {
    async init() {},
    async acquireConnection() {
      if (holders.getStore() === source) throw new Error('statement sent past the open transaction: use its tx')
      return new SourceConnection(await source.acquire())
    },
    async beginTransaction(connection, settings) {
      const level = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`
      const access = settings.accessMode === undefined ? '' : ` ${settings.accessMode}`
      await send(connection, `begin${level}${access}`)
    },
    commitTransaction: (connection) => send(connection, 'commit'),
    rollbackTransaction: (connection) => send(connection, 'rollback'),
    releaseConnection: (connection) => source.release((connection as SourceConnection).session),
    // The engine closes its source itself: kysely forgets to where no statement went through it.
    async destroy() {},
  }
}

/** The kysely dialect of both engines: PostgreSQL over a source of sessions. */
export function sourceDialect(source: SessionSource): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => sourceDriver(source),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}
