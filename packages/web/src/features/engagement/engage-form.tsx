import '../../shared/ui/form/form-page.css'
import type { ConflictAnswer, TeamMember } from '@qingshen/contracts/engagement.schema'
import { engageConsultancy } from '@qingshen/contracts/engagement.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import type { EngagementFormProps } from './capability-form.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { ContractFields, WorkFields } from './contract-fields.tsx'
import type { Kept } from './engagement-data.ts'
import { useEngagementChange, useKept } from './engagement-data.ts'
import { FormFoot } from './form-foot.tsx'
import type { TypedProof } from './proof-fields.tsx'
import { ProofFields } from './proof-fields.tsx'
import { NOBODY, TeamFields } from './team-fields.tsx'

/** An engagement as it is typed. */
export interface TypedEngagement {
  consultancy: string
  name: string
  contractNumber: string
  signedOn: string
  from: string
  to: string
  onDay: string
  work: string[]
  price: string
  contract: string
  contractName: string
  team: TeamMember[]
  answers: ConflictAnswer[]
  proofs: TypedProof[]
  reason: string
}

const EMPTY: TypedEngagement = {
  consultancy: '',
  name: '',
  contractNumber: '',
  signedOn: '',
  from: '',
  to: '',
  onDay: '',
  work: [],
  price: '',
  contract: '',
  contractName: '',
  team: [NOBODY],
  answers: [],
  proofs: [],
  reason: '',
}

/** What of the form must be there before the server can judge it. */
function missingDay({ signedOn, from, to, onDay }: TypedEngagement): string | undefined {
  return [signedOn, from, to, onDay].includes('') ? '请填写签订日期、服务期和委托的日期。' : undefined
}

function bodyOf(values: TypedEngagement, version: number) {
  const { consultancy, price, contract, proofs, reason, contractName: _name, ...rest } = values
  return {
    ...rest,
    consultancy: consultancy === '' ? null : consultancy,
    price: price.trim() === '' ? null : price.trim(),
    contract: contract === '' ? null : contract,
    proofs: proofs.map(({ item, note, file }) => ({ item, note, file })),
    reason: reason.trim() === '' ? null : reason.trim(),
    version,
  }
}

/** Enters the consultancy that was engaged: contract, work, team, conflicts of interest, proofs. */
export function EngageForm({ detail, page, onChanged, onClose }: EngagementFormProps) {
  const form: Kept<TypedEngagement> = useKept(`engage ${detail.id}`, { ...EMPTY, onDay: today() })
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
        onChange={(proofs) => set({ proofs })}
      />
      {page.engagements.length === 0 ? null : (
        <FormField pointer="/reason" label="更换的原因" issues={issues}>
          {(binding) => (
            <textarea
              {...binding}
              className="input"
              maxLength={4000}
              value={values.reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </FormField>
      )}
      {missing === undefined ? null : <p className="quiet">{missing}</p>}
      <FormFoot label="登记委托" isBusy={engage.isPending} error={engage.error} onClose={onClose} />
    </form>
  )
}
