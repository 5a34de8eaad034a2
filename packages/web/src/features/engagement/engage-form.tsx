import '../../shared/ui/form/form-page.css'
import { engageConsultancy } from '@qingshen/contracts/engagement.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import type { EngagementFormProps } from './capability-form.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { ContractFields, WorkFields } from './contract-fields.tsx'
import type { Kept } from './engagement-data.ts'
import { useEngagementChange, useKept } from './engagement-data.ts'
import { FormFoot } from './form-foot.tsx'
import { ProofFields } from './proof-fields.tsx'
import { ReasonField } from './reason-field.tsx'
import { TeamFields } from './team-fields.tsx'
import type { TypedEngagement } from './typed-engagement.ts'
import { EMPTY_ENGAGEMENT, bodyOf, missingDay } from './typed-engagement.ts'

/** Enters the consultancy that was engaged: contract, work, team, conflicts of interest, proofs. */
export function EngageForm({ detail, page, onChanged, onClose }: EngagementFormProps) {
  const form: Kept<TypedEngagement> = useKept(`engage ${detail.id}`, { ...EMPTY_ENGAGEMENT, onDay: today() })
  const { values, set } = form
  const engage = useEngagementChange({
    caseId: detail.id,
    change: () => call(engageConsultancy, { params: { case: detail.id }, body: bodyOf(values, detail.version) }),
    onDone: () => {
      form.clear()
      onClose()
      onChanged()
    },
  })
  const issues = engage.error instanceof Problem ? engage.error.errors : []
  const missing = missingDay(values)
  return (
    <form
      className="stack form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined) engage.mutate()
      }}
    >
      <h2>{page.engagements.length === 0 ? '登记委托的咨询服务机构' : '更换委托的咨询服务机构'}</h2>
      <ContractFields form={form} issues={issues} />
      <WorkFields terms={page.work} form={form} issues={issues} />
      <TeamFields team={values.team} issues={issues} onChange={(team) => set({ team })} />
      <ConflictFields
        terms={page.conflicts}
        answers={values.answers}
        issues={issues}
        onChange={(answers) => set({ answers })}
      />
      <ProofFields
        terms={page.consultancyConditions}
        proofs={values.proofs}
        issues={issues}
        onChange={(change) => set((before) => ({ proofs: change(before.proofs) }))}
      />
      {page.engagements.length === 0 ? null : (
        <ReasonField value={values.reason} issues={issues} onChange={(text) => set({ reason: text })} />
      )}
      {missing === undefined ? null : <p className="quiet">{missing}</p>}
      <FormFoot label="登记委托" isBusy={engage.isPending} error={engage.error} onClose={onClose} />
    </form>
  )
}
