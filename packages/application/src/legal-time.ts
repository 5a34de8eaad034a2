import { Problem } from '@qingshen/core/kernel/problem'
import { appendEntry } from '@qingshen/store/journal/append'
import {
  acceptClock,
  actingAccount,
  giveLegalTime,
  lastLegalTime,
  noteClockSetBack,
} from '@qingshen/store/reference/legal-time'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from './deps.ts'

const SET_BACK_MS = 60_000
const SET_FORWARD_MS = 24 * 60 * 60_000
const NOTED_EVERY_MS = 60 * 60_000

type Clock = Pick<Deps, 'now' | 'clockForwardMs'>

/**
 * The legal time of what happens now: the clock's, but always later than every legal time this store has given before,
 * to the millisecond. Where the clock was set back by more than a minute the time goes on from the last one given, and
 * the journal says so once.
 * @throws Problem clock_doubtful where the clock was set forward by more than a day while the program runs, or is far
 * ahead of the last legal time: what bears a time to come could never be taken back.
 */
export async function legalNow(deps: Clock & Pick<Deps, 'log'>, tx: Tx): Promise<Temporal.Instant> {
  const clockMs = deps.now().epochMilliseconds
  const forwardMs = deps.clockForwardMs?.() ?? 0
  if (forwardMs > SET_FORWARD_MS) throw setForward(clockMs, clockMs - forwardMs)
  const legalMs = await giveLegalTime(tx, clockMs)
  if (legalMs === null) throw farAhead(clockMs, await lastLegalTime(tx))
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

function textOf(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString()
}

function setForward(clockMs: number, expectedMs: number): Problem {
  const [clock, expected] = [textOf(clockMs), textOf(expectedMs)]
  return new Problem(
    'clock_doubtful',
    `这台机器的时钟在程序运行期间向前跳了一天以上：现在是 ${clock}，按程序启动时的时钟推算应为 ${expected}，这次没有登记。` +
      '请系统管理员核对时钟：错了的改正即可；确实无误的，重新启动程序。',
    [],
    { clock, expected },
  )
}

function farAhead(clockMs: number, lastMs: number | null): Problem {
  const [clock, last] = [textOf(clockMs), lastMs === null ? '' : textOf(lastMs)]
  return new Problem(
    'clock_doubtful',
    `这台机器的时钟是 ${clock}，比本系统上一次登记的时间 ${last} 晚了一年多，多半是时钟错了，这次没有登记。` +
      '请系统管理员核对时钟：错了的改正即可；确实无误（系统长期没有使用）的，停下程序，执行 npx qingshen clock --accept 确认，然后再启动。',
    [],
    { clock, last },
  )
}

/** How the machine's clock stands to the last legal time; `accept` lets the time go on from the clock, and the journal says so. */
export async function compareClock(deps: Pick<Deps, 'now'>, tx: Tx, accept: boolean) {
  const clockMs = deps.now().epochMilliseconds
  const lastMs = await lastLegalTime(tx)
  const facts = { clock: textOf(clockMs), last: lastMs === null ? null : textOf(lastMs) }
  const isAccepted = accept && lastMs !== null && clockMs > lastMs
  if (isAccepted) {
    await acceptClock(tx, clockMs)
    const at = facts.clock
    const entry = { action: 'clock.accepted', subjectKind: 'clock', subjectId: 'server', after: facts }
    await appendEntry(tx, { at, account: null, office: null, ...entry })
  }
  return { ...facts, accepted: isAccepted }
}
