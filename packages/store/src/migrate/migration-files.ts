import { readFileSync, readdirSync } from 'node:fs'

/** One numbered file of statements. */
export interface Migration {
  readonly name: string
  readonly text: string
}

const FOLDER = new URL('../migrations/', import.meta.url)

/** All migrations in the order in which they are applied. */
export function migrationFiles(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}[a-z]?_[a-z0-9_]+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ name: name.replace(/\.sql$/, ''), text: readFileSync(new URL(name, FOLDER), 'utf8') }))
}
