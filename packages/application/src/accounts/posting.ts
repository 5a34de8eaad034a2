import type { Posting } from '@qingshen/contracts/accounts.operations'
import type { Actor } from '@qingshen/core/access/actor'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import { ROLES } from '@qingshen/core/access/role'
import type { PostingRow } from '@qingshen/store/accounts/postings'

function departmentOf(row: PostingRow) {
  return row.department === 'none' ? null : row.department
}

/** A posting as it is shown. */
export function toPosting(row: PostingRow): Posting {
  const { officeId, officeName, level, regionCode, regionName, organisationId } = row
  const hasOffice = officeId !== null && officeName !== null && level !== null && regionCode !== null
  return {
    id: row.id,
    role: row.role,
    roleTitle: ROLES[row.role].zh,
    office: hasOffice
      ? {
          id: officeId,
          name: officeName,
          department: departmentOf(row),
          level,
          regionCode,
          regionName: regionName ?? '',
        }
      : null,
    organisation: organisationId === null ? null : { id: organisationId, name: row.organisationName ?? '' },
  }
}

/** The actor of an account in one posting; without a posting he may do nothing. */
export function toActor(account: string, row: PostingRow | undefined, caseIds: string[] = []): Actor {
  if (row === undefined) return { ...PUBLIC_ACTOR, accountId: account }
  const { officeId, level, regionPath, organisationId } = row
  const hasOffice = officeId !== null && level !== null && regionPath !== null
  return {
    accountId: account,
    role: row.role,
    office: hasOffice ? { id: officeId, department: departmentOf(row), level, regionPath } : null,
    organisationIds: organisationId === null ? [] : [organisationId],
    caseIds,
  }
}
