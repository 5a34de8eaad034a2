import type { CaseChoices } from '@qingshen/contracts/cases.schema'
import { askExtension } from '@qingshen/contracts/cases.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { CaseForm } from './case-form.tsx'
import { choicesQuery } from './case-data.ts'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

type Extensible = CaseChoices['extensions'][number]

/** Asks for more time, for what the law lets be extended and up to its limit. */
export function ExtendPanel(props: CasePanelProps) {
  const choices = useQuery(choicesQuery(props.detail.id))
  const [first, ...rest] = choices.data?.extensions ?? []
  if (first !== undefined) return <ExtendForm {...props} duties={[first, ...rest]} />
  return (
    <SidePanel title="申请延期" onClose={props.onClose}>
      <QueryView query={choices} what="可以延期的义务">
        {() => (
          <p>
            依本案适用的规定，现在没有可以延期的义务：没有延期规定的义务不能延期，义务产生之前也不能申请。停产期间的期限另行暂停计算，请向主管部门报告停产。
          </p>
        )}
      </QueryView>
    </SidePanel>
  )
}

function ExtendForm({ detail, onClose, duties }: CasePanelProps & { duties: readonly [Extensible, ...Extensible[]] }) {
  const empty = { duty: chosenOf(duties, '').duty, to: '', reason: '', ...NO_EVIDENCE }
  const { form, change, values } = useCaseForm({ detail, onClose }, 'extend', empty, (typed) =>
    call(askExtension, {
      params: { case: detail.id },
      body: {
        duty: chosenOf(duties, typed.duty).duty,
        to: typed.to,
        reason: typed.reason.trim(),
        evidence: evidenceOf(typed),
        version: detail.version,
      },
    }),
  )
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="申请延期"
      submitLabel="提交延期申请"
      intro={<ExtensionIntro chosen={chosenOf(duties, values.duty)} />}
      change={change}
      missing={extensionMissing(values)}
    >
      {(issues) => (
        <>
          <ChoiceField
            form={form}
            name="duty"
            label="哪项义务"
            entries={duties.map(({ duty, title }) => ({ code: duty, label: title }))}
            issues={issues}
          />
          <DraftDayField form={form} name="to" label="申请延至" issues={issues} />
          <AreaField form={form} name="reason" label="延期的理由" maxLength={4000} issues={issues} />
          <EvidenceField form={form} label="证明材料（可不附）" />
        </>
      )}
    </CaseForm>
  )
}

function chosenOf(duties: readonly [Extensible, ...Extensible[]], duty: string): Extensible {
  return duties.find((each) => each.duty === duty) ?? duties[0]
}

function extensionMissing({ to, reason }: { to: string; reason: string }) {
  if (to === '') return '请填写申请延至的日期。'
  return reason.trim() === '' ? '请写明延期的理由。' : undefined
}

function ExtensionIntro({ chosen }: { chosen: Extensible }) {
  const { title, due, limit, when, grantedBy, clause } = chosen
  return (
    <div className="stack tight">
      <p className="row">
        <span>{when}。</span>
        {clause === null ? null : <ClauseChip clause={clause.clause} />}
      </p>
      <p>
        “{title}”现在的期限是 {due}，{limit === null ? '规定没有写明延期的上限' : `最晚可以延至 ${limit}`}。由
        {grantedBy}主管部门答复；答复之前仍按原期限。
      </p>
    </div>
  )
}
