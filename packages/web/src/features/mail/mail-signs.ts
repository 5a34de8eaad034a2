import type { MailState } from '@qingshen/contracts/mail.operations'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

const SIGNS: Readonly<Record<MailState, StateSign>> = {
  queued: { icon: 'clock', word: '等待发送', tone: 'active' },
  failed: { icon: 'alert', word: '没有发出，将再试', tone: 'warn' },
  sent: { icon: 'check', word: '已发出', tone: 'good' },
  given_up: { icon: 'cross', word: '没有发出', tone: 'overdue' },
}

/** How a mail stands as icon, word and colour. */
export function mailSign(state: MailState): StateSign {
  return SIGNS[state]
}

/** The states as a filter offers them. */
export const MAIL_STATES: readonly { code: MailState; label: string }[] = [
  { code: 'queued', label: SIGNS.queued.word },
  { code: 'failed', label: SIGNS.failed.word },
  { code: 'given_up', label: SIGNS.given_up.word },
  { code: 'sent', label: SIGNS.sent.word },
]

/** The state in an address, where it is one. */
export function mailStateOf(text: string | undefined): MailState | undefined {
  return MAIL_STATES.find(({ code }) => code === text)?.code
}
