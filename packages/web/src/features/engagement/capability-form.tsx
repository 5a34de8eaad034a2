import '../../shared/ui/form/form-page.css'
import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { EngagementPage, TeamMember } from '@qingshen/contracts/engagement.schema'
import { declareOwnCapability } from '@qingshen/contracts/engagement.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { DayField } from '../../shared/ui/day-field.tsx'
import { useEngagementChange, useKept } from './engagement-data.ts'
import { FormFoot } from './form-foot.tsx'
import { ProofFields } from './proof-fields.tsx'
import { ReasonField } from './reason-field.tsx'
import { TeamFields } from './team-fields.tsx'
import type { TypedProof } from './typed-proof.ts'
import { NOBODY } from './typed-proof.ts'

export interface EngagementFormProps {
  detail: CaseDetail
  page: EngagementPage
  onChanged: () => void
  onClose: () => void
}

interface Typed {
  onDay: string
  team: TeamMember[]
  proofs: TypedProof[]
  reason: string
}

/** The enterprise declares that it audits itself, with its team and the proof that it can. */
export function CapabilityForm({ detail, page, onChanged, onClose }: EngagementFormProps) {
  const empty: Typed = { onDay: today(), team: [NOBODY], proofs: [], reason: '' }
  const { values, set, clear } = useKept(`capability ${detail.id}`, empty)
  const declare = useEngagementChange({
    caseId: detail.id,
    change: () =>
      call(declareOwnCapability, {
        params: { case: detail.id },
        body: {
          team: values.team,
          proofs: values.proofs.map(({ item, note, file }) => ({ item, note, file })),
          reason: values.reason.trim() === '' ? null : values.reason.trim(),
          onDay: values.onDay,
          version: detail.version,
        },
      }),
    onDone: () => {
      clear()
      onClose()
      onChanged()
    },
  })
  const issues = declare.error instanceof Problem ? declare.error.errors : []
  return (
    <form
      className="stack form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        declare.mutate()
      }}
    >
      <h2>申明自行审核</h2>
      <p>有能力自行组织审核的企业，写明审核小组和能力的证明，不必委托咨询服务机构。</p>
      <DayField label="申明的日期" value={values.onDay} onChange={(day) => set({ onDay: day ?? '' })} />
      <TeamFields team={values.team} issues={issues} onChange={(team) => set({ team })} />
      <ProofFields
        terms={page.ownConditions}
        proofs={values.proofs}
        issues={issues}
        onChange={(change) => set((before) => ({ proofs: change(before.proofs) }))}
      />
      {page.engagements.length === 0 ? null : (
        <ReasonField value={values.reason} issues={issues} onChange={(text) => set({ reason: text })} />
      )}
      <FormFoot label="申明自行审核" isBusy={declare.isPending} error={declare.error} onClose={onClose} />
    </form>
  )
}
