import { Problem } from '@qingshen/core/kernel/problem'
import type { PartState } from '@qingshen/core/listing/listing-codes'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A part with its office and how much it holds. */
export type PartRow = {
  readonly id: string
  readonly listing: string
  readonly office: string
  readonly officeName: string
  readonly placeName: string
  readonly level: OfficeLevel
  readonly regionPath: string
  readonly heldAt: OfficeLevel
  readonly state: PartState
  readonly returnReason: string | null
  readonly lastRunOn: string | null
  /** The latest batch of a run of the rules that has not come to its end; null: none is under way. */
  readonly judgingAt: string | null
  readonly version: number
  readonly entries: number
  readonly questions: number
}

/** The parts of lists within reach, by place. */
export async function listParts(tx: Tx, listings: readonly string[]): Promise<PartRow[]> {
  return await tx
    .selectFrom('listing_part as part')
    .innerJoin('office', 'office.id', 'part.office')
    .innerJoin('region', 'region.code', 'office.region')
    .select([
      'part.id',
      'part.listing',
      'part.office',
      'office.name as officeName',
      'region.name as placeName',
      sql<OfficeLevel>`part.level`.as('level'),
      'part.region_path as regionPath',
      sql<OfficeLevel>`part.held_at`.as('heldAt'),
      sql<PartState>`part.state`.as('state'),
      'part.return_reason as returnReason',
      'part.last_run_on as lastRunOn',
      'part.judging_at as judgingAt',
      'part.version',
      sql<number>`(select count(*) from listing_entry where part = part.id and state = 'standing')`.as('entries'),
      sql<number>`(select count(*) from listing_question where part = part.id)`.as('questions'),
    ])
    .where('part.listing', '=', sql<string>`any(${[...listings]}::uuid[])`)
    .orderBy('part.region_path')
    .orderBy('office.name')
    .execute()
}

/** Opens the part of an office; it lies where it begins. */
export async function insertPart(
  tx: Tx,
  part: {
    readonly id: string
    readonly listing: string
    readonly office: string
    readonly level: OfficeLevel
    readonly regionPath: string
    readonly at: string
  },
): Promise<void> {
  const { id, listing, office, level, regionPath, at } = part
  await tx
    .insertInto('listing_part')
    .values({ id, listing, office, level, region_path: regionPath, held_at: level, opened_at: at })
    .execute()
}

export type PartChanges = {
  readonly held_at?: OfficeLevel
  readonly state?: PartState
  readonly return_reason?: string | null
}

/**
 * Changes a part that is as it was seen.
 * @throws Problem stale_version
 */
export async function updatePart(tx: Tx, id: string, version: number, changes: PartChanges): Promise<void> {
  const updated = await tx
    .updateTable('listing_part')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (updated !== undefined) return
  throw new Problem('stale_version', '这份初选名单已由他人报送、退回或修改。请重新打开名单，看清现状后再办理。')
}
