import { can } from '@qingshen/core/access/can'
import type { Presence } from '@qingshen/store/workbench/presence'
import { writePresence } from '@qingshen/store/workbench/presence'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { noteConfidentialRead } from '../confidential/note-confidential-read.ts'
import type { Context } from '../use-case.ts'

/** True for those who look at somebody else's workbench: what is in it is the enterprise's own until it publishes it. */
function isReadByOthers({ caller }: Context, loaded: LoadedCase): boolean {
  return !can(caller.actor, 'audit.edit', factsOfCase(loaded)).allowed
}

/**
 * Writes down that somebody is in the workbench, and, once a day for those who do not work in it, that he reads what is
 * the enterprise's own.
 */
export async function noteWorkbenchRead(context: Context, loaded: LoadedCase, presence: Presence): Promise<void> {
  const { row, today } = loaded
  const isNoted = isReadByOthers(context, loaded) && presence.notedOn !== today
  await writePresence(context.tx, row.id, { ...presence, notedOn: isNoted ? today : presence.notedOn })
  if (!isNoted) return
  await noteConfidentialRead(context, {
    kind: 'workbench',
    id: row.id,
    name: `${row.name}的审核工作台`,
    organisation: row.organisation,
    regionPath: row.region_path,
  })
}
