import { Problem } from '@qingshen/core/kernel/problem'
import type { ObjectionState } from '@qingshen/core/listing/listing-codes'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

export type ObjectionDraft = {
  readonly id: string
  readonly entry: string
  readonly by: string
  readonly on: string
  readonly at: string
  readonly office: string | null
  readonly account: string | null
  readonly text: string
  readonly evidence: string | null
}

/** Enters an objection. */
export async function insertObjection(tx: Tx, draft: ObjectionDraft): Promise<void> {
  const { by, on, at, ...rest } = draft
  await tx
    .insertInto('objection')
    .values({ ...rest, raised_by: by, raised_on: on, recorded_at: at })
    .execute()
}

export type ObjectionRow = Awaited<ReturnType<typeof findObjections>>[number]

/** The objections within reach: of a list, of an entry, or the one of an id. */
export async function findObjections(
  tx: Tx,
  of: { readonly listing?: string; readonly id?: string; readonly entries?: readonly string[] },
) {
  let query = tx
    .selectFrom('objection')
    .innerJoin('listing_entry as entry', 'entry.id', 'objection.entry')
    .leftJoin('office as answerer', 'answerer.id', 'objection.answer_office')
    .leftJoin('file as proof', 'proof.id', 'objection.evidence')
    .leftJoin('file as answer_proof', 'answer_proof.id', 'objection.answer_evidence')
    .select([
      'objection.id',
      'objection.listing',
      'objection.entry',
      'entry.name as entryName',
      'objection.region_path as regionPath',
      'objection.raised_by as by',
      'objection.raised_on as raisedOn',
      'objection.text',
      'objection.evidence',
      'proof.name as evidenceName',
      sql<ObjectionState>`objection.state`.as('state'),
      'objection.answer',
      'objection.answered_on as answeredOn',
      'answerer.name as answerOfficeName',
      'objection.answer_evidence as answerEvidence',
      'answer_proof.name as answerEvidenceName',
      'objection.version',
    ])
  if (of.listing !== undefined) query = query.where('objection.listing', '=', of.listing)
  if (of.id !== undefined) query = query.where('objection.id', '=', of.id)
  if (of.entries !== undefined) {
    query = query.where('objection.entry', '=', sql<string>`any(${[...of.entries]}::uuid[])`)
  }
  return await query.orderBy('objection.raised_on').orderBy('objection.id').limit(1000).execute()
}

/**
 * The objection of an id, as far as it is visible.
 * @throws Problem not_found
 */
export async function loadObjection(tx: Tx, id: string): Promise<ObjectionRow> {
  const [row] = await findObjections(tx, { id })
  if (row !== undefined) return row
  throw new Problem('not_found', '没有找到这条异议，或者它不在您可以查看的范围内。')
}

/**
 * Answers an objection that is as it was seen.
 * @throws Problem stale_version
 */
export async function answerObjection(
  tx: Tx,
  id: string,
  version: number,
  answer: {
    readonly state: 'upheld' | 'rejected'
    readonly answer: string
    readonly answered_on: string
    readonly answer_office: string
    readonly answer_evidence: string | null
  },
): Promise<void> {
  const updated = await tx
    .updateTable('objection')
    .set({ ...answer, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) {
    throw new Problem('stale_version', '这条异议已由他人答复。请重新打开，看清答复后再办理。')
  }
}
