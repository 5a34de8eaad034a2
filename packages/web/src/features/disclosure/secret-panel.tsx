import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { decideDisclosureSecret, readDisclosureSecret } from '@qingshen/contracts/disclosure.operations'
import type { SecretView } from '@qingshen/contracts/disclosure.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { isDay } from '../../shared/format/date-text.ts'
import { FieldBody } from '../../shared/ui/disclosure/public-fields.tsx'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { useDisclosureChange } from './disclosure-data.ts'

const ANSWERS = [
  { code: 'yes', label: '同意不公布' },
  { code: 'no', label: '不同意，应当公布' },
]

interface SecretPanelProps {
  detail: CaseDetail
  secret: SecretView & { id: string }
  onChanged: () => void
  onClose: () => void
}

/** The regulator's answer to a request for secrecy; the content is shown only when asked for, and that is written down. */
export function SecretPanel({ detail, secret, onChanged, onClose }: SecretPanelProps) {
  const params = { case: detail.id, secret: secret.id }
  const form = useDraft(`secret ${secret.id}`, { approved: 'yes', reason: '', due: '' })
  const decide = useDisclosureChange({
    caseId: detail.id,
    change: () => {
      const { approved, reason, due } = form.values
      const body = { approved: approved === 'yes', reason: reason.trim(), due: isDay(due) ? due : null }
      return call(decideDisclosureSecret, { params, body })
    },
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = decide.error instanceof Problem ? decide.error.errors : []
  return (
    <SideForm
      title={`答复：${secret.label}`}
      submitLabel="答复企业"
      intro={<Asked params={params} reason={secret.reason} />}
      isBusy={decide.isPending}
      error={decide.error}
      missing={form.values.reason.trim() === '' ? '请写明答复的理由。' : undefined}
      onSubmit={() => decide.mutate(undefined)}
      onClose={onClose}
    >
      <ChoiceField form={form} name="approved" label="答复" entries={ANSWERS} />
      <AreaField form={form} name="reason" label="理由" />
      {form.values.approved === 'yes' ? null : (
        <DraftDayField
          form={form}
          name="due"
          label="补充公布的期限"
          help="已经不含这一项公布的，责令企业在这一天以前补充公布；还没有公布的不用填。"
          issues={issues}
        />
      )}
    </SideForm>
  )
}

interface AskedProps {
  params: { case: string; secret: string }
  reason: string
}

/** Why it is asked for, and behind a button what it is. */
function Asked({ params, reason }: AskedProps) {
  const read = useMutation({ mutationFn: () => call(readDisclosureSecret, { params, query: {} }) })
  return (
    <>
      <p>企业的理由：{reason}</p>
      {read.data === undefined ? (
        <p className="row">
          <button type="button" className="button" disabled={read.isPending} onClick={() => read.mutate()}>
            查看这项内容
          </button>
          <span className="quiet">谁看过会记下来，企业可以查到。</span>
        </p>
      ) : read.data.content === null ? (
        <p>这一项还没有填写。</p>
      ) : (
        <FieldBody field={read.data.content} />
      )}
      {read.error === null ? null : <ProblemPanel error={read.error} />}
    </>
  )
}
