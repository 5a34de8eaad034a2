import { randomBytes } from 'node:crypto'
import { openServerEngine } from '@qingshen/store/engine/open-server'

/** The address of another database on the same server. */
export function urlOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** Creates a database, as a copy of a template where one is named; returns its name. */
export async function createDatabase(url: string, template: string | null): Promise<string> {
  const name = `qingshen_test_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database ${name}${template === null ? '' : ` template ${template}`}`)
  return name
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** Drops a database made by `createDatabase`. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  try {
    await onServer(url, `drop database if exists ${name} with (force)`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)) throw error
    // The server's own vacuum is at work in it, which only a drop without force may end.
    await onServer(url, `drop database if exists ${name}`)
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const engine = await openServerEngine(url)
  try {
    const session = await engine.source.acquire()
    try {
      await session.query(statement, [])
    } finally {
      await engine.source.release(session)
    }
  } finally {
    await engine.close()
  }
}
