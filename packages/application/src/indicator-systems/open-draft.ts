import { Problem } from '@qingshen/core/kernel/problem'
import type { SystemChange, SystemRow } from '@qingshen/store/indicator-systems/systems'
import { changeSystem } from '@qingshen/store/indicator-systems/systems'
import type { Context } from '../use-case.ts'
import type { Ownership } from './ownership.ts'
import { requireWork } from './ownership.ts'
import { loadRow } from './system-view.ts'

/** A draft, and to whom it belongs who works on it. */
export type OpenedDraft = { readonly row: SystemRow; readonly owner: Ownership }

/**
 * The draft of a reference, for somebody who may work on it.
 * @throws Problem not_found, forbidden, state_forbids
 */
export async function openDraft(context: Context, ref: string): Promise<OpenedDraft> {
  const row = await loadRow(context, ref)
  const owner = await requireWork(context, row)
  if (row.state === 'draft') return { row, owner }
  const state = row.state === 'published' ? '已经发布' : '已经停用或者废弃'
  throw new Problem('state_forbids', `这一版${state}，不再改动。需要更正的，请起草下一版。`)
}

/** Who changes a version, and when. */
export function changedBy({ deps, caller }: Context, { personName }: Ownership) {
  return { changed_at: deps.now().toString(), changed_by: caller.actor.accountId, changed_by_name: personName }
}

/**
 * Refuses a write that saw an older version.
 * @throws Problem stale_version
 */
export function requireSeen(row: SystemRow, version: number): void {
  if (row.version === version) return
  const detail = `${row.changed_by_name}已经改过这个体系，这次没有保存。请核对两边的改动后再保存。`
  throw new Problem('stale_version', detail, [], { version: row.version })
}

/**
 * Writes a change of a version that still is the one that was loaded.
 * @throws Problem stale_version
 */
export async function writeChange(context: Context, row: SystemRow, change: SystemChange) {
  if (!(await changeSystem(context.tx, row, change))) requireSeen(row, 0)
  return { changedAt: change.changed_at ?? row.changed_at, changedBy: change.changed_by_name ?? row.changed_by_name }
}
