import type { Selectable } from 'kysely'
import type { EngagementTable } from '../database-submission.ts'
import type { Tx } from '../session/tx.ts'

/** Who carries out the audit of a case, from the day it was declared. */
export type EngagementRow = Selectable<EngagementTable>

export type EngagementDraftRow = Omit<
  EngagementRow,
  'seq' | 'site' | 'region_path' | 'organisation' | 'team' | 'answers' | 'checklist'
> & { readonly team: unknown; readonly answers: unknown; readonly checklist: unknown }

/** The engagements of a case, the latest first. */
export async function listEngagements(tx: Tx, auditCase: string): Promise<EngagementRow[]> {
  return await tx
    .selectFrom('engagement')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('seq', 'desc')
    .execute()
}

/** Enters who carries out the audit from now on; the case is locked, so the number is free. */
export async function insertEngagement(tx: Tx, draft: EngagementDraftRow): Promise<void> {
  const [latest] = await listEngagements(tx, draft.audit_case)
  const { team, answers, checklist, ...rest } = draft
  await tx
    .insertInto('engagement')
    .values({
      ...rest,
      seq: (latest?.seq ?? 0) + 1,
      team: JSON.stringify(team),
      answers: JSON.stringify(answers),
      checklist: JSON.stringify(checklist),
    })
    .execute()
}
