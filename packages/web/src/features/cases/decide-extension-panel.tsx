import { decideExtension } from '@qingshen/contracts/cases.operations'
import { call } from '../../shared/api/call.ts'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

const ANSWERS = [
  { code: 'grant', label: '批准延期' },
  { code: 'refuse', label: '不予延期' },
]

/** Grants or refuses what was asked; a grant may reach less far. */
export function DecideExtensionPanel({ detail, onClose, extensionId }: CasePanelProps & { extensionId: string }) {
  const asked = detail.extensions.find(({ id }) => id === extensionId)
  const empty = { answer: 'grant', grantedTo: asked?.askedTo ?? '', reason: '' }
  const { form, change, values } = useCaseForm({ detail, onClose }, `decide ${extensionId}`, empty, (typed) =>
    call(decideExtension, {
      params: { case: detail.id, extension: extensionId },
      body: {
        grantedTo: typed.answer === 'grant' ? typed.grantedTo : null,
        reason: typed.reason.trim(),
        version: detail.version,
      },
    }),
  )
  const isGrant = values.answer === 'grant'
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
