import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import { remindOfDelegations } from './remind-of-delegations.ts'
import { sendDigests } from './send-digests.ts'
import { sendReminders } from './send-reminders.ts'

/** When the reminders and digests of a day go out, where the program serves. */
const MORNING = Temporal.PlainTime.from('07:30')
const SETTING = 'messages.last_day'

/**
 * Sends the reminders and digests of the day, once its morning has come; called again and again. A program that dies in
 * the middle begins anew, and what it had sent before is not sent twice. Answers whether the day's were sent now.
 */
export async function sendDailyMessages(deps: Deps): Promise<boolean> {
  const day = today(deps)
  const time = deps.now().toZonedDateTimeISO(deps.timeZone).toPlainTime()
  if (Temporal.PlainTime.compare(time, MORNING) < 0) return false
  const last = await asSystem(deps, (tx) => findSetting(tx, SETTING))
  if (typeof last === 'string' && last >= day) return false
  await sendReminders(deps)
  await remindOfDelegations(deps)
  await sendDigests(deps)
  await asSystem(deps, (tx) => saveSetting(tx, SETTING, day, deps.now().toString()))
  return true
}
