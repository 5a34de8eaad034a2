import type { CaseChoices } from '@qingshen/contracts/cases.schema'
import { waiveAcceptance } from '@qingshen/contracts/cases.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { choicesQuery } from './case-data.ts'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

const TITLE = '认定不需验收'

type Grounds = readonly [CaseChoices['noAcceptance'][number], ...CaseChoices['noAcceptance']]

/** Finds that the case needs no acceptance of its own, on one of the law's grounds. */
export function NoAcceptancePanel(props: CasePanelProps) {
  const choices = useQuery(choicesQuery(props.detail.id))
  const [first, ...rest] = choices.data?.noAcceptance ?? []
  if (first !== undefined) return <NoAcceptanceForm {...props} grounds={[first, ...rest]} />
  return (
    <SidePanel title={TITLE} onClose={props.onClose}>
      <QueryView query={choices} what="不需验收的情形">
        {() => <p>依本案适用的规定，验收不能省去。</p>}
      </QueryView>
    </SidePanel>
  )
}

function NoAcceptanceForm({ detail, onClose, grounds }: CasePanelProps & { grounds: Grounds }) {
  const empty = { ground: grounds[0].id, onDay: today(), reason: '', ...NO_EVIDENCE }
  const { form, change, values } = useCaseForm({ detail, onClose }, 'no-acceptance', empty, (typed) =>
    call(waiveAcceptance, {
      params: { case: detail.id },
      body: {
        ground: typed.ground,
        onDay: typed.onDay,
        reason: typed.reason.trim(),
        evidence: typed.evidence,
        version: detail.version,
      },
    }),
  )
  const clause = grounds.find(({ id }) => id === values.ground)?.clause ?? null
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title={TITLE}
      submitLabel={TITLE}
      intro={
        <p className="row">
          <span>认定后视同验收合格，企业不再需要验收。</span>
          {clause === null ? null : <ClauseChip clause={clause.clause} />}
        </p>
      }
      change={change}
      missing={missingOf(values)}
    >
      {(issues) => (
        <>
          <ChoiceField
            form={form}
            name="ground"
            label="属于哪种情形"
            entries={grounds.map(({ id, title }) => ({ code: id, label: title }))}
            issues={issues}
          />
          <DraftDayField form={form} name="onDay" label="认定的日期" issues={issues} />
          <AreaField form={form} name="reason" label="认定的理由" maxLength={4000} issues={issues} />
          <EvidenceField form={form} label="证明材料（评估意见、专项验收结论等）" />
        </>
      )}
    </CaseForm>
  )
}

function missingOf({ onDay, reason, evidence }: { onDay: string; reason: string; evidence: string }) {
  if (onDay === '') return '请填写认定的日期。'
  if (reason.trim() === '') return '请写明认定的理由。'
  return evidence === '' ? '请附证明材料。' : undefined
}
