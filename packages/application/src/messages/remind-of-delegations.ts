import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import { addDays, daysBetween, isLocalDate } from '@qingshen/core/kernel/local-date'
import type { EndingDelegation } from '@qingshen/store/engagement/delegations'
import { delegationsEnding } from '@qingshen/store/engagement/delegations'
import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import type { MessageDraft } from '@qingshen/store/messages/messages'
import { insertMessages } from '@qingshen/store/messages/messages'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asSystem } from '../transaction.ts'

const DAYS_BEFORE = 14
const SETTING = 'messages.delegations_up_to'

/**
 * Tells enterprise and consultancy, two weeks before, that the consultancy's work on a case ends; once each, and after
 * days of downtime late rather than never. Answers of how many delegations was told.
 */
export async function remindOfDelegations(deps: Deps): Promise<number> {
  return await asSystem(deps, async (tx) => {
    const on = today(deps)
    const to = addDays(on, DAYS_BEFORE)
    const told = await findSetting(tx, SETTING)
    const next = typeof told === 'string' && isLocalDate(told) ? addDays(told, 1) : to
    const from = next < on ? on : next
    if (from > to) return 0
    const ending = await delegationsEnding(tx, from, to)
    await insertMessages(
      tx,
      ending.flatMap((each) => [
        messageOf(deps, each, each.consultancy, '请与企业确认是否续期'),
        messageOf(deps, each, each.organisation, '仍需其办理的，请在案件的“委托与人员”中重新委托'),
      ]),
    )
    await saveSetting(tx, SETTING, to, deps.now().toString())
    return ending.length
  })
}

function messageOf(deps: Deps, ending: EndingDelegation, organisation: string, hint: string): MessageDraft {
  const { auditCase, name, placeName, year, consultancyName, until } = ending
  const days = daysBetween(today(deps), until)
  const when = days === 0 ? '今天到期' : `还有${days}天到期`
  return {
    to: { organisation },
    kind: 'reminder',
    title: `委托办理${when}：${name}`.slice(0, 300),
    text: `${name}（${placeName}）委托${consultancyName}办理的${year}年案件，委托到${chineseDate(until)}为止（当日仍有效），${when}。${hint}。`,
    link: `/cases/${auditCase}`,
    case: auditCase,
    at: deps.now().toString(),
  }
}
