import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** An office with the functions it holds besides its department's. */
export type OfficeFunctionsRow = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly regionPath: string
  readonly functions: readonly string[]
  readonly version: number
}

function select(tx: Tx) {
  return tx.selectFrom('office').select(['id', 'name', 'kind', 'region_path as regionPath', 'functions', 'version'])
}

/** The office of an id, or undefined. */
export async function findOfficeFunctions(tx: Tx, id: string): Promise<OfficeFunctionsRow | undefined> {
  return await select(tx).where('id', '=', id).executeTakeFirst()
}

/** The other offices at a place that hold a function. */
export async function otherHolders(tx: Tx, office: OfficeFunctionsRow, name: string): Promise<OfficeFunctionsRow[]> {
  return await select(tx)
    .where('region_path', '=', office.regionPath)
    .where('id', '<>', office.id)
    .where(sql<boolean>`${name} = any(functions)`)
    .execute()
}

/** Sets the functions of an office that is as it was seen; false when it has changed since or lies out of reach. */
export async function saveOfficeFunctions(
  tx: Tx,
  office: { readonly id: string; readonly version: number },
  functions: readonly string[],
): Promise<boolean> {
  const saved = await tx
    .updateTable('office')
    .set({ functions: [...functions], version: office.version + 1 })
    .where('id', '=', office.id)
    .where('version', '=', office.version)
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}
