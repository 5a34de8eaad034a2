import { decideExtension } from '@qingshen/contracts/cases.operations'
import { call } from '../../shared/api/call.ts'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import type { CasePanelProps } from './case-form.tsx'
import { CaseForm } from './case-form.tsx'
import { useCaseChange } from './case-data.ts'

const ANSWERS = [
  { code: 'grant', label: '批准延期' },
  { code: 'refuse', label: '不予延期' },
]

/** Grants or refuses what was asked; a grant may reach less far. */
export function DecideExtensionPanel({ detail, onClose, extensionId }: CasePanelProps & { extensionId: string }) {
  const asked = detail.extensions.find(({ id }) => id === extensionId)
  const form = useDraft(`case ${detail.id} decide ${extensionId}`, {
    answer: 'grant',
    grantedTo: asked?.askedTo ?? '',
    reason: '',
  })
  const { values } = form
  const isGrant = values.answer === 'grant'
  const change = useCaseChange({
    id: detail.id,
    change: () =>
      call(decideExtension, {
        params: { case: detail.id, extension: extensionId },
        body: {
          grantedTo: isGrant ? values.grantedTo : null,
          reason: values.reason.trim(),
          version: detail.version,
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  if (asked === undefined) return null
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="答复延期申请"
      submitLabel={isGrant ? '批准延期' : '不予延期'}
      intro={
        <p>
          企业于 {asked.askedOn} 申请将“{asked.title}”延至 {asked.askedTo}。理由：{asked.reason}
        </p>
      }
      change={change}
      missing={decisionMissing(values)}
    >
      {(issues) => (
        <>
          <ChoiceField form={form} name="answer" label="答复" entries={ANSWERS} />
          {isGrant ? (
            <DraftDayField
              form={form}
              name="grantedTo"
              label="批准延至"
              help="可以早于申请的日期，不能超过规定的上限。"
              issues={issues}
            />
          ) : null}
          <AreaField form={form} name="reason" label="答复的理由" maxLength={4000} issues={issues} />
        </>
      )}
    </CaseForm>
  )
}

function decisionMissing({ answer, grantedTo, reason }: { answer: string; grantedTo: string; reason: string }) {
  if (answer === 'grant' && grantedTo === '') return '请填写批准延至的日期。'
  return reason.trim() === '' ? '请写明答复的理由。' : undefined
}
