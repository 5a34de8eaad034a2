import { appendEntry } from '@qingshen/store/journal/append'
import { actingAccount, giveLegalTime, noteClockSetBack } from '@qingshen/store/reference/legal-time'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from './deps.ts'

const SET_BACK_MS = 60_000
const NOTED_EVERY_MS = 60 * 60_000

/**
 * The legal time of what happens now: the clock's, but always later than every legal time this store has given before,
 * to the millisecond. Where the clock was set back by more than a minute the time goes on from the last one given, and
 * the journal says so once.
 */
export async function legalNow(deps: Pick<Deps, 'now' | 'log'>, tx: Tx): Promise<Temporal.Instant> {
  const clockMs = deps.now().epochMilliseconds
  const legalMs = await giveLegalTime(tx, clockMs)
  const legal = Temporal.Instant.fromEpochMilliseconds(legalMs)
  if (legalMs - clockMs > SET_BACK_MS && (await noteClockSetBack(tx, legalMs, NOTED_EVERY_MS))) {
    const clock = Temporal.Instant.fromEpochMilliseconds(clockMs).toString()
    deps.log.warn({ clock, legal: legal.toString() }, 'the clock of this machine was set back')
    await appendEntry(tx, {
      at: legal.toString(),
      account: await actingAccount(tx),
      office: null,
      action: 'clock.set_back',
      subjectKind: 'clock',
      subjectId: 'server',
      after: { clock, legal: legal.toString() },
    })
  }
  return legal
}
