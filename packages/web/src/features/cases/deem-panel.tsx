import type { CaseChoices } from '@qingshen/contracts/cases.schema'
import { deemCaseDone } from '@qingshen/contracts/cases.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import type { EvidenceDraft } from '../../shared/ui/form/evidence-field.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { EvidenceField, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { CaseForm } from './case-form.tsx'
import { choicesQuery } from './case-data.ts'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

type Ground = CaseChoices['deemed'][number]

const LEVELS = [
  { code: 'no', label: '没有达到，或者没有评定' },
  { code: 'yes', label: '达到Ⅰ级（国际清洁生产领先水平）' },
]

/** Finds that something else counts as the audit, on one of the law's grounds. */
export function DeemPanel(props: CasePanelProps) {
  const choices = useQuery(choicesQuery(props.detail.id))
  const [first, ...rest] = choices.data?.deemed ?? []
  if (first !== undefined) return <DeemForm {...props} grounds={[first, ...rest]} />
  return (
    <SidePanel title="认定视同完成审核" onClose={props.onClose}>
      <QueryView query={choices} what="视同完成的情形">
        {() => <p>依本案适用的规定，没有视同完成审核的情形，企业应当按要求开展审核。</p>}
      </QueryView>
    </SidePanel>
  )
}

function DeemForm({ detail, onClose, grounds }: CasePanelProps & { grounds: readonly [Ground, ...Ground[]] }) {
  const empty = { ground: grounds[0].id, onDay: today(), note: '', levelOne: 'no', ...NO_EVIDENCE }
  const { form, change, values } = useCaseForm({ detail, onClose }, 'deem', empty, (typed) =>
    call(deemCaseDone, {
      params: { case: detail.id },
      body: {
        ground: typed.ground,
        onDay: typed.onDay,
        note: typed.note.trim(),
        evidence: typed.evidence,
        levelOne: typed.levelOne === 'yes',
        version: detail.version,
      },
    }),
  )
  const chosen = grounds.find(({ id }) => id === values.ground) ?? grounds[0]
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="认定视同完成审核"
      submitLabel="认定视同完成审核"
      intro={<GroundIntro ground={chosen} />}
      change={change}
      names={{ reason: 'note' }}
      missing={deemedMissing(values)}
    >
      {(issues) => <DeemFields form={form} grounds={grounds} proofs={chosen.proofs} issues={issues} />}
    </CaseForm>
  )
}

type DeemDraft = EvidenceDraft & { ground: string; onDay: string; note: string; levelOne: string }

interface DeemFieldsProps {
  form: DraftForm<DeemDraft>
  grounds: readonly Ground[]
  proofs: readonly string[]
  issues: readonly Issue[]
}

function DeemFields({ form, grounds, proofs, issues }: DeemFieldsProps) {
  return (
    <>
      <ChoiceField
        form={form}
        name="ground"
        label="属于哪种情形"
        entries={grounds.map(({ id, title }) => ({ code: id, label: title }))}
        issues={issues}
      />
      <DraftDayField form={form} name="onDay" label="认定的日期" issues={issues} />
      <AreaField form={form} name="note" label="认定的理由" maxLength={4000} issues={issues} />
      <ChoiceField form={form} name="levelOne" label="清洁生产水平" entries={LEVELS} />
      <EvidenceField form={form} label={`证明材料：${proofs.join('、')}`} />
    </>
  )
}

function GroundIntro({ ground }: { ground: Ground }) {
  return (
    <div className="stack tight">
      <p className="row">
        <span>须同时符合：</span>
        {ground.clause === null ? null : <ClauseChip clause={ground.clause.clause} />}
      </p>
      <ul>
        {ground.conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
      <p>认定后案件办结，企业在本轮不再另行审核，未到期的期限不再需要。</p>
    </div>
  )
}

function deemedMissing({ onDay, note, evidence }: { onDay: string; note: string; evidence: string }) {
  if (onDay === '') return '请填写认定的日期。'
  if (note.trim() === '') return '请写明认定的理由。'
  return evidence === '' ? '请附证明材料。' : undefined
}
