import '../../shared/ui/list/filter-field.css'
import type { MessagePreference } from '@qingshen/contracts/messages.operations'
import { loadMessagePreference, saveMessagePreference } from '@qingshen/contracts/messages.operations'
import type { MailWish } from '@qingshen/core/vocabulary/message-kind'
import { MAIL_WISHES } from '@qingshen/core/vocabulary/message-kind'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'

const KEY = ['message-preference']

/** Whether messages also come by mail, and whether a digest comes once a day. */
export function PreferenceCard() {
  const preference = useQuery({ queryKey: KEY, queryFn: () => call(loadMessagePreference, {}) })
  return (
    <section className="card stack" aria-label="通知方式">
      <h2>通知方式</h2>
      <QueryView query={preference} what="通知方式">
        {(found) => <PreferenceForm preference={found} />}
      </QueryView>
    </section>
  )
}

function PreferenceForm({ preference }: { preference: MessagePreference }) {
  const queryClient = useQueryClient()
  const { mailWish, digest, mail } = preference
  const save = useMutation({
    mutationFn: (body: { mailWish: MailWish; digest: boolean }) => call(saveMessagePreference, { body }),
    onSuccess: (saved) => queryClient.setQueryData(KEY, saved),
  })
  return (
    <>
      <fieldset className="stack tight" disabled={save.isPending}>
        <legend>邮件</legend>
        {MAIL_WISHES.entries.map(({ code, label }) => (
          <label key={code} className="row">
            <input
              type="radio"
              name="mail-wish"
              checked={mailWish === code}
              onChange={() => save.mutate({ mailWish: code, digest })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="row">
        <input
          type="checkbox"
          checked={digest}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ mailWish, digest: event.target.checked })}
        />
        每天收一份期限摘要
      </label>
      <p className="quiet">
        {mail === null ? '还没有确认过的邮件地址，邮件发不出去。' : `邮件发往 ${mail}。`}
        <Link to="/security">{mail === null ? '登记邮件地址' : '更换邮件地址'}</Link>
      </p>
      {save.error === null ? null : <p role="alert">{problemText(save.error).detail}</p>}
    </>
  )
}
