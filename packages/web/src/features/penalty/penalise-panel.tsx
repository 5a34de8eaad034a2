import { findPenaltyOptions, imposePenalty } from '@qingshen/contracts/penalty.operations'
import type { PenaltyOptionView, PenaltyOptionsView } from '@qingshen/contracts/penalty.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { isDay, today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import type { PanelProps } from './panel-props.ts'
import { rangeText } from './penalty-signs.ts'
import { useAct } from './use-act.ts'

function emptyForm() {
  return {
    number: '',
    breach: 'no_disclosure',
    actOn: '',
    onDay: today(),
    article: '',
    comparison: '',
    amount: '',
    payBy: '',
    reason: '',
    ...NO_EVIDENCE,
  }
}

type Typed = ReturnType<typeof emptyForm>

/** What an enterprise is punished for; the acts of officials and consultancies are dealt with elsewhere. */
const OFFERED = BREACHES.entries.filter(({ code }) => code !== 'official_misconduct')

/** A decision to punish: the act and its day lead to the articles, of which one is chosen. */
export function PenalisePanel(props: PanelProps) {
  const { detail } = props
  const { form, values, issues, panel } = useAct<Typed>(props, `penalise ${detail.id}`, emptyForm(), (typed) =>
    call(imposePenalty, { params: { case: detail.id }, body: { ...bodyOf(typed), version: detail.version } }),
  )
  const found = useOptions(detail.id, values)
  const chosen = found.data?.options.find((option) => keyOf(option) === values.article)
  return (
    <SideForm title="登记行政处罚决定" submitLabel="登记处罚决定" {...panel} missing={missingOf(values, chosen)}>
      <ChoiceField form={form} name="breach" label="违法行为" entries={OFFERED} issues={issues} />
      <DraftDayField form={form} name="actOn" label="行为发生日期" help="持续的，填最后一日。" issues={issues} />
      <DraftDayField form={form} name="onDay" label="决定日期" issues={issues} />
      {found.error === null ? null : <ProblemPanel error={found.error} />}
      {found.data === undefined ? (
        <p className="quiet">填写行为和日期后，这里列出可以适用的条款。</p>
      ) : (
        <Articles form={form} found={found.data} />
      )}
      {found.data?.comparisonNeeded === true ? (
        <AreaField
          form={form}
          name="comparison"
          label="哪一个规定处罚较轻、适用哪一个，理由"
          maxLength={4000}
          issues={issues}
        />
      ) : null}
      <DecisionFields form={form} issues={issues} chosen={chosen} />
    </SideForm>
  )
}

interface DecisionFieldsProps {
  form: DraftForm<Typed>
  issues: readonly Issue[]
  chosen: PenaltyOptionView | undefined
}

function DecisionFields({ form, issues, chosen }: DecisionFieldsProps) {
  return (
    <>
      <TextField
        form={form}
        name="amount"
        label="罚款（元，不罚款的留空）"
        inputMode="decimal"
        maxLength={20}
        issues={issues}
        {...(chosen === undefined ? {} : { help: rangeText(chosen) })}
      />
      <DraftDayField form={form} name="payBy" label="缴纳期限（可不填）" issues={issues} />
      <TextField form={form} name="number" label="决定书文号" issues={issues} />
      <AreaField form={form} name="reason" label="事实和理由" maxLength={4000} issues={issues} />
      <EvidenceField form={form} label="决定书（可不附）" />
    </>
  )
}

/** The chosen article is kept as its basis and its clause. */
function bodyOf(typed: Typed) {
  const [basis, ...clause] = typed.article.split(' ')
  return {
    number: typed.number.trim(),
    breach: BREACHES.schema.parse(typed.breach),
    actOn: typed.actOn,
    onDay: typed.onDay,
    basis: basis === 'decision_day' ? ('decision_day' as const) : ('act_day' as const),
    article: clause.join(' '),
    comparison: typed.comparison.trim(),
    amount: typed.amount.trim(),
    payBy: typed.payBy === '' ? null : typed.payBy,
    reason: typed.reason.trim(),
    evidence: evidenceOf(typed),
  }
}

function useOptions(caseId: string, { breach, actOn, onDay: decidedOn }: Typed) {
  return useQuery({
    queryKey: ['penalty-options', caseId, breach, actOn, decidedOn],
    queryFn: ({ signal }) => {
      const query = { breach: BREACHES.schema.parse(breach), actOn, decidedOn }
      return call(findPenaltyOptions, { params: { case: caseId }, query, signal })
    },
    enabled: BREACHES.is(breach) && isDay(actOn) && isDay(decidedOn),
  })
}

function keyOf({ basis, article }: Pick<PenaltyOptionView, 'basis' | 'article'>): string {
  return `${basis} ${article.clause}`
}

/** The articles of the day of the act, and beside them those of the day of the decision where the law changed. */
function Articles({ form, found }: { form: DraftForm<Typed>; found: PenaltyOptionsView }) {
  if (found.options.length === 0) {
    return <p role="status">这一天的规定中，没有处罚这种行为的条款。请核对行为和日期。</p>
  }
  return (
    <fieldset className="card form-section stack tight" id="field-article" tabIndex={-1}>
      <legend>适用的条款</legend>
      {found.earlier.map(({ number, decidedOn, office }) => (
        <p key={number} role="status">
          这一天的同一行为已经处罚：{decidedOn} {office} {number}。同一行为不得罚款两次，请核对。
        </p>
      ))}
      {found.timeRules.map(({ clause, text }) => (
        <p key={clause.clause} className="row">
          <span>行为之后规定有变化：{text}</span>
          <ClauseChip clause={clause.clause} />
        </p>
      ))}
      {found.options.map((option) => (
        <div key={keyOf(option)} className="stack tight">
          <label className="row">
            <input
              type="radio"
              name="article"
              checked={form.values.article === keyOf(option)}
              onChange={() => form.set('article', keyOf(option))}
            />
            <strong>{option.basis === 'act_day' ? '行为时的规定' : '作出决定时的规定'}</strong>
            <span>
              {option.measure}
              {option.onRefusal === null ? '' : `；拒不改正的，${option.onRefusal}`}
            </span>
          </label>
          <p className="row quiet">
            <ClauseChip clause={option.article.clause} />
            {option.via === null ? null : <ClauseChip clause={option.via.clause} />}
            <span>
              {rangeText(option)}；由{option.authority}决定{option.needsOrder ? '；先责令，期满未改正的才罚款' : ''}
            </span>
          </p>
        </div>
      ))}
    </fieldset>
  )
}

function missingOf({ actOn, number, reason }: Typed, chosen: PenaltyOptionView | undefined): string | undefined {
  if (actOn === '') return '请填写行为发生日期。'
  if (chosen === undefined) return '请选择适用的条款。'
  if (number.trim() === '') return '请填写决定书文号。'
  return reason.trim() === '' ? '请写明事实和理由。' : undefined
}
