import type { Visibility } from '@qingshen/core/access/visibility'
import type { Department } from '@qingshen/core/vocabulary/department'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** An office with the name of its place. */
export type FoundOffice = {
  readonly id: string
  readonly name: string
  readonly department: Department | 'none'
  readonly level: OfficeLevel
  readonly kind: string
  readonly regionCode: string
  readonly regionName: string
  readonly regionPath: string
}

function selectOffices(tx: Tx) {
  return tx
    .selectFrom('office')
    .innerJoin('region', 'region.code', 'office.region')
    .select([
      'office.id',
      'office.name',
      sql<FoundOffice['department']>`office.department`.as('department'),
      sql<OfficeLevel>`office.level`.as('level'),
      'office.kind',
      'region.code as regionCode',
      'region.name as regionName',
      'office.region_path as regionPath',
    ])
}

/** The office of an id, or undefined. */
export async function findOffice(tx: Tx, id: string): Promise<FoundOffice | undefined> {
  return await selectOffices(tx).where('office.id', '=', id).executeTakeFirst()
}

/** The office of a department, kind and place, or undefined; the first by name when there are several. */
export async function findOfficeOf(
  tx: Tx,
  at: { readonly region: string; readonly department: string; readonly kind: string },
): Promise<FoundOffice | undefined> {
  return await selectOffices(tx)
    .where('office.region', '=', at.region)
    .where('office.department', '=', at.department)
    .where('office.kind', '=', at.kind)
    .orderBy('office.name')
    .executeTakeFirst()
}

/** A page of the offices a visibility shows, highest first, and how many there are. */
export async function listOffices(
  tx: Tx,
  shown: Visibility,
  text: string,
  page: { offset: number; limit: number },
): Promise<{ rows: FoundOffice[]; total: number }> {
  const path = shown.kind === 'all' ? '' : shown.kind === 'region' ? shown.path : null
  const matching = sql<boolean>`${path}::text is not null and position(${text} in office.name) > 0
    and (${path}::text = '' or office.region_path = ${path} or starts_with(office.region_path, ${path} || '/'))`
  const rows = await selectOffices(tx)
    .where(matching)
    .orderBy(sql`length(office.region_path)`)
    .orderBy('office.region_path')
    .orderBy('office.name')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const counted = await tx
    .selectFrom('office')
    .select(sql<number>`count(*)`.as('total'))
    .where(matching)
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}
