import type { OpenEvent } from '@qingshen/contracts/cases.schema'
import { recordCaseEvent } from '@qingshen/contracts/cases.operations'
import type { CaseEvent, CaseRequirement } from '@qingshen/core/casework/case-codes'
import { CASE_EVENTS } from '@qingshen/core/casework/case-codes'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'
import { missingOf, plainBodyOf } from './plain-event.ts'

/** The general form: day, words, number, date and proof, as the law's row asks for them. */
export function PlainEventPanel({ event, detail, onClose }: CasePanelProps & { event: CaseEvent }) {
  const open = detail.openEvents.find((each) => each.event === event)
  const empty = { onDay: today(), note: '', number: '', due: '', ...NO_EVIDENCE }
  const { form, change, values } = useCaseForm({ detail, onClose }, event, empty, (typed) =>
    call(recordCaseEvent, {
      params: { case: detail.id },
      body: { event, ...plainBodyOf(typed), evidence: evidenceOf(typed), version: detail.version },
    }),
  )
  const title = open?.title ?? CASE_EVENTS.label(event)
  const requires = (what: CaseRequirement) => open?.requires.includes(what) === true
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title={title}
      submitLabel={`登记${title}`}
      intro={<EventIntro open={open} />}
      change={change}
      names={{ reason: 'note' }}
      missing={open === undefined ? undefined : missingOf(open.requires, values)}
    >
      {(issues) => (
        <>
          <DraftDayField form={form} name="onDay" label="发生的日期" issues={issues} />
          <AreaField
            form={form}
            name="note"
            label={optional('说明', requires('reason'))}
            maxLength={4000}
            issues={issues}
          />
          {requires('number') ? <TextField form={form} name="number" label="文号" issues={issues} /> : null}
          {requires('due_given') ? <DraftDayField form={form} name="due" label="限期" issues={issues} /> : null}
          <EvidenceField form={form} label={optional('证明材料', requires('evidence'))} />
        </>
      )}
    </CaseForm>
  )
}

function optional(label: string, isRequired: boolean): string {
  return isRequired ? label : `${label}（可不填）`
}

function EventIntro({ open }: { open: OpenEvent | undefined }) {
  if (open === undefined) {
    return <p className="refusal-list">按案件现在的状态，这一事项不能由您办理；提交后会说明原因。</p>
  }
  return (
    <p className="row">
      <span>依据</span>
      <ClauseChip clause={open.clause.clause} />
    </p>
  )
}
