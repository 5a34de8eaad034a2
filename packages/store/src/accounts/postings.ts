import type { Role } from '@qingshen/core/access/role'
import type { Department } from '@qingshen/core/vocabulary/department'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A role of an account at an office or an organisation, with what is shown of both. */
export type PostingRow = {
  readonly id: string
  readonly account: string
  readonly role: Role
  readonly officeId: string | null
  readonly officeName: string | null
  readonly department: Department | 'none' | null
  readonly level: OfficeLevel | null
  readonly regionCode: string | null
  readonly regionName: string | null
  readonly regionPath: string | null
  readonly organisationId: string | null
  readonly organisationName: string | null
}

/** The postings in force of these accounts, in the order in which they were given. */
export async function listPostings(tx: Tx, accounts: readonly string[], on: string): Promise<PostingRow[]> {
  if (accounts.length === 0) return []
  return await tx
    .selectFrom('account_role as posting')
    .leftJoin('office', 'office.id', 'posting.office')
    .leftJoin('region', 'region.code', 'office.region')
    .leftJoin('organisation_name as named', (join) =>
      join.onRef('named.organisation', '=', 'posting.organisation').on(sql<boolean>`named.valid @> ${on}::date`),
    )
    .select([
      'posting.id',
      'posting.account',
      sql<Role>`posting.role`.as('role'),
      'office.id as officeId',
      'office.name as officeName',
      sql<PostingRow['department']>`office.department`.as('department'),
      sql<PostingRow['level']>`office.level`.as('level'),
      'region.code as regionCode',
      'region.name as regionName',
      'office.region_path as regionPath',
      'posting.organisation as organisationId',
      'named.name as organisationName',
    ])
    .where('posting.account', 'in', [...accounts])
    .where('posting.revoked_at', 'is', null)
    .orderBy('posting.granted_at')
    .orderBy('posting.id')
    .execute()
}

/** Gives an account a role at one office or organisation. */
export async function insertPosting(
  tx: Tx,
  posting: {
    readonly id: string
    readonly account: string
    readonly role: Role
    readonly office: string | null
    readonly organisation: string | null
    readonly regionPath: string | null
    readonly grantedAt: string
  },
): Promise<void> {
  await tx
    .insertInto('account_role')
    .values({
      id: posting.id,
      account: posting.account,
      role: posting.role,
      office: posting.office,
      organisation: posting.organisation,
      region_path: posting.regionPath,
      granted_at: posting.grantedAt,
    })
    .execute()
}

/** Takes a role back; returns false when the actor cannot reach it or it was taken back before. */
export async function revokePosting(tx: Tx, account: string, posting: string, at: string): Promise<boolean> {
  const row = await tx
    .updateTable('account_role')
    .set({ revoked_at: at })
    .where('id', '=', posting)
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
