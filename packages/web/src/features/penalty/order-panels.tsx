import { confirmCorrection, issueOrder } from '@qingshen/contracts/penalty.operations'
import type { Enforcement, OrderView } from '@qingshen/contracts/penalty.schema'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { PanelProps } from './panel-props.ts'
import { useAct } from './use-act.ts'

/** An order with its last day, which becomes an obligation of the enterprise. */
export function OrderPanel({ order, ...props }: PanelProps & { order: Enforcement['orderKinds'][number] }) {
  const { detail } = props
  const empty = { onDay: today(), due: '', number: '', reason: '', breach: '', ...NO_EVIDENCE }
  const { form, values, issues, panel } = useAct(props, `order ${detail.id} ${order.kind}`, empty, (typed) =>
    call(issueOrder, {
      params: { case: detail.id },
      body: {
        kind: order.kind,
        breach: BREACHES.is(typed.breach) ? BREACHES.schema.parse(typed.breach) : null,
        number: typed.number.trim(),
        onDay: typed.onDay,
        due: typed.due,
        reason: typed.reason.trim(),
        evidence: evidenceOf(typed),
        version: detail.version,
      },
    }),
  )
  return (
    <SideForm
      title={order.title}
      submitLabel="登记责令"
      intro={
        <p className="row">
          <span>依据</span>
          <ClauseChip clause={order.clause.clause} />
        </p>
      }
      {...panel}
      missing={missingOf(values, order.kind)}
    >
      <DraftDayField form={form} name="onDay" label="责令日期" issues={issues} />
      <DraftDayField form={form} name="due" label="期限" help="到这一天为止，期满未改正的会标出。" issues={issues} />
      {order.kind === 'correct' ? (
        <ChoiceField
          form={form}
          name="breach"
          label="针对的违法行为"
          none="请选择"
          entries={BREACHES.entries}
          help="期满未改正的，只对这种行为处罚。"
          issues={issues}
        />
      ) : null}
      <TextField form={form} name="number" label="文号（没有的可不填）" issues={issues} />
      <AreaField form={form} name="reason" label="事由和要求" maxLength={4000} issues={issues} />
      <EvidenceField form={form} label="责令文书（可不附）" />
    </SideForm>
  )
}

type Typed = { due: string; reason: string; breach: string }

function missingOf({ due, reason, breach }: Typed, kind: OrderView['kind']): string | undefined {
  if (due === '') return '请填写期限。'
  if (kind === 'correct' && breach === '') return '请选择针对的违法行为。'
  return reason.trim() === '' ? '请写明事由和要求。' : undefined
}

/** Confirms that one order was obeyed. */
export function ConfirmPanel({ order, ...props }: PanelProps & { order: OrderView }) {
  const { detail } = props
  const empty = { onDay: today(), note: '', ...NO_EVIDENCE }
  const { form, values, issues, panel } = useAct(props, `confirm ${order.id}`, empty, (typed) => {
    const { onDay, note } = typed
    const body = { onDay, note: note.trim(), evidence: evidenceOf(typed), version: detail.version }
    return call(confirmCorrection, { params: { case: detail.id, order: order.id }, body })
  })
  return (
    <SideForm
      title={`确认改正完毕：${order.issuedOn} ${order.title}`}
      submitLabel="确认改正完毕"
      {...(order.kind === 'publish' && order.doneOn === null
        ? { intro: <p>责令公布的，企业公布并登记以后才能确认。</p> }
        : {})}
      {...panel}
      missing={values.note.trim() === '' ? '请写明核实的情况。' : undefined}
    >
      <DraftDayField form={form} name="onDay" label="改正完毕的日期" issues={issues} />
      <AreaField form={form} name="note" label="核实的情况" maxLength={4000} issues={issues} />
      <EvidenceField form={form} label="证明材料（可不附）" />
    </SideForm>
  )
}
