import type { PersonPresent, Place } from '@qingshen/contracts/workbench.schema'
import type { Presence } from '@qingshen/store/workbench/presence'
import { presentSince } from '@qingshen/store/workbench/presence'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { noteWorkbenchRead } from './note-workbench-read.ts'
import { personName } from './opened-workbench.ts'

/** Somebody who was not heard of for so long is gone. */
const GONE_AFTER_S = 40
/** How often it is written down where somebody is: each of them would otherwise write every few seconds. */
const WRITTEN_EVERY_S = 8

/** Notes where the caller is and tells who else is there; `place` undefined: he only reads something. */
export async function meetOthers(
  context: Context,
  loaded: LoadedCase,
  place: Place | null | undefined,
): Promise<PersonPresent[]> {
  const { deps, tx, caller } = context
  const self = caller.actor.accountId
  const now = deps.now()
  const since = now.subtract({ seconds: GONE_AFTER_S }).toString()
  const known = await presentSince(tx, loaded.row.id, since, self)
  const own = known.find(({ account }) => account === self)
  const others = known.filter(({ account }) => account !== self).map((each) => toPerson(each, false))
  if (self === null) return others
  const here = await presenceNow(context, loaded, own, place)
  if (isDue(own, here, now)) await noteWorkbenchRead(context, loaded, here)
  return [toPerson(here, true), ...others]
}

/** Notes that the caller reads something of the workbench that is not its page: a history, a file, findings. */
export async function noteReader(context: Context, loaded: LoadedCase): Promise<void> {
  await meetOthers(context, loaded, undefined)
}

async function presenceNow(
  context: Context,
  loaded: LoadedCase,
  own: Presence | undefined,
  place: Place | null | undefined,
): Promise<Presence> {
  const { sheet = null, row = null, field = null } = (place === undefined ? own : place) ?? {}
  return {
    account: context.caller.actor.accountId ?? '',
    name: own?.name ?? (await personName(context, loaded)),
    sheet,
    row,
    field,
    seenAt: context.deps.now().toString(),
    notedOn: own?.notedOn ?? null,
  }
}

function isDue(own: Presence | undefined, here: Presence, now: Temporal.Instant): boolean {
  if (own === undefined) return true
  const age = now.since(Temporal.Instant.from(own.seenAt)).total('seconds')
  return age >= WRITTEN_EVERY_S || own.notedOn !== here.notedOn
}

function toPerson({ name, sheet, row, field, seenAt }: Presence, isSelf: boolean): PersonPresent {
  return { name, place: sheet === null ? null : { sheet, row, field }, seenAt, isSelf }
}
