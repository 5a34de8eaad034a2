import { reminderRuleOn } from '@qingshen/core/casework/reminder-rule-on'
import type { ReminderRule } from '@qingshen/core/casework/reminder-rule.schema'
import { reminderStepOn } from '@qingshen/core/casework/reminder-step'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import { addDays, daysBetween } from '@qingshen/core/kernel/local-date'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import type { DueMark, DueObligation } from '@qingshen/store/casework/due-obligations'
import { nextDueObligations } from '@qingshen/store/casework/due-obligations'
import { delegatesOf, officesInCharge } from '@qingshen/store/messages/case-addressees'
import type { Addressee, MessageDraft } from '@qingshen/store/messages/messages'
import { insertMessages } from '@qingshen/store/messages/messages'
import { claimReminders } from '@qingshen/store/messages/reminders'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { letOthersRun } from '../import/import-work.ts'
import { asSystem } from '../transaction.ts'

const BATCH = 300
/** No step lies further from its due date than this (`reminder-rule.schema`), and none is sent much later. */
const DAYS_AHEAD = 400
const DAYS_BACK = 470
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

type RuleOf = (law: string, duty: DueObligation['duty']) => ReminderRule | null

/** The reminders of every law and duty on a day, each looked up once. */
function ruleBook({ laws }: Deps, on: string): RuleOf {
  const known = new Map<string, ReminderRule | null>()
  return (law, duty) => {
    const key = `${law} ${duty}`
    const found = known.has(key) ? (known.get(key) ?? null) : reminderRuleOn(laws, { law, on }, duty)
    known.set(key, found)
    return found
  }
}

/**
 * Reminds those who owe something of its date, at the steps the law's data lays down: each step once, and after days of
 * downtime only the latest. A reminder and the note that it was sent are one transaction. Answers how many were sent.
 */
export async function sendReminders(deps: Deps): Promise<number> {
  const on = today(deps)
  const ruleOf = ruleBook(deps, on)
  let after: DueMark = { due: addDays(on, -DAYS_BACK), id: FIRST_ID }
  let sent = 0
  for (;;) {
    const batch = await asSystem(deps, (tx) => remindBatch({ deps, tx }, ruleOf, after))
    sent += batch.sent
    if (batch.last === null) return sent
    after = batch.last
    await letOthersRun()
  }
}

type Room = { readonly deps: Deps; readonly tx: Tx }

async function remindBatch({ deps, tx }: Room, ruleOf: RuleOf, after: DueMark) {
  const on = today(deps)
  const due = await nextDueObligations(tx, { to: addDays(on, DAYS_AHEAD), after }, BATCH)
  const last = due.at(-1)
  const contents = new Map<string, Content>()
  const steps = due.flatMap((each) => {
    try {
      const rule = ruleOf(each.law, each.duty)
      const step = rule === null ? null : reminderStepOn(rule, each.due, on)
      if (step === null) return []
      contents.set(each.id, contentOf(deps, each))
      return [{ obligation: each.id, due: each.due, step }]
    } catch (error) {
      // one obligation that cannot be put into words keeps nobody else from being reminded
      deps.log.error({ err: error, obligation: each.id }, 'a reminder cannot be written')
      return []
    }
  })
  const claimed = new Set((await claimReminders(tx, steps, deps.now().toString())).map(({ obligation }) => obligation))
  const messages = await reminders(
    { deps, tx },
    due.flatMap((each) => {
      const content = contents.get(each.id)
      return content !== undefined && claimed.has(each.id) ? [{ ...each, content }] : []
    }),
  )
  await insertMessages(tx, messages)
  return { sent: claimed.size, last: due.length < BATCH || last === undefined ? null : { due: last.due, id: last.id } }
}

type Content = Omit<MessageDraft, 'to'>

async function reminders(
  { deps, tx }: Room,
  owed: readonly (DueObligation & { readonly content: Content })[],
): Promise<MessageDraft[]> {
  const ids = owed.map(({ auditCase }) => auditCase)
  const delegates = Map.groupBy(await delegatesOf(tx, ids, today(deps)), ({ auditCase }) => auditCase)
  const messages: MessageDraft[] = []
  for (const each of owed) {
    const ofCase = (delegates.get(each.auditCase) ?? []).map(({ organisation }) => ({ organisation }))
    const to: Addressee[] =
      each.holder === 'enterprise' ? [{ organisation: each.organisation }, ...ofCase] : await officeOf(tx, each)
    messages.push(...to.map((addressee) => ({ to: addressee, ...each.content })))
  }
  return messages
}

/** An office owes it: the one in charge on the level the law names. */
async function officeOf(tx: Tx, { department, regionPath, holder }: DueObligation): Promise<Addressee[]> {
  const office = (await officesInCharge(tx, department, regionPath)).find(({ level }) => level === holder)
  return office === undefined ? [] : [{ office: office.id }]
}

function contentOf(deps: Deps, { auditCase, name, placeName, duty, text, due }: DueObligation): Content {
  const days = daysBetween(today(deps), due)
  const when = days > 0 ? `还有${days}天到期` : days === 0 ? '今天到期' : `已逾期${-days}天`
  return {
    kind: 'reminder',
    title: `${DUTIES.label(duty)}${when}：${name}`.slice(0, 300),
    text: `${name}（${placeName}）应当在${chineseDate(due)}以前：${text}。${when}，尚未完成。`,
    link: `/cases/${auditCase}`,
    case: auditCase,
    at: deps.now().toString(),
  }
}
