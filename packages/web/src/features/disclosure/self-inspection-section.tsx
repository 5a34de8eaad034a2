import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { recordSelfInspection } from '@qingshen/contracts/disclosure.operations'
import type { SelfInspection } from '@qingshen/contracts/disclosure.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { usePanel } from '../../shared/address/use-panel.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useDisclosureChange } from './disclosure-data.ts'

const ANSWERS = [
  { code: 'yes', label: '是' },
  { code: 'no', label: '否' },
  { code: 'not_applicable', label: '不适用' },
] as const

const WORDS = new Map<string, string>(ANSWERS.map(({ code, label }) => [code, label]))

interface SelfInspectionSectionProps {
  detail: CaseDetail
  inspection: SelfInspection
  onChanged: () => void
}

/** The self-inspections of the enterprise, and the way to record another one. */
export function SelfInspectionSection({ detail, inspection, onChanged }: SelfInspectionSectionProps) {
  const { panel, open, close } = usePanel()
  const questionOf = (item: string) => inspection.items.find(({ id }) => id === item)?.question ?? item
  return (
    <section className="card stack" aria-label="自查">
      <div className="row between">
        <h2>自查</h2>
        <AbilityButton
          ability={withReasons(inspection.abilities['record'])}
          label="登记自查"
          onClick={() => open('inspect')}
        />
      </div>
      {inspection.past.length === 0 ? <p className="quiet">还没有登记自查。</p> : null}
      {inspection.past.map(({ id, onDay, actor, note, answers }) => (
        <details key={id}>
          <summary>
            {onDay} {actor}：{note}
          </summary>
          <ul>
            {answers.map(({ item, answer, remark }) => (
              <li key={item}>
                {questionOf(item)}：{WORDS.get(answer) ?? answer}
                {remark === '' ? '' : `（${remark}）`}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {panel?.kind === 'inspect' ? (
        <InspectPanel detail={detail} inspection={inspection} onChanged={onChanged} onClose={close} />
      ) : null}
    </section>
  )
}

function InspectPanel({
  detail,
  inspection,
  onChanged,
  onClose,
}: SelfInspectionSectionProps & { onClose: () => void }) {
  const { items } = inspection
  const form = useDraft(`inspect ${detail.id}`, {
    ...Object.fromEntries(
      items.flatMap(({ id }) => [
        [`answer ${id}`, ''],
        [`remark ${id}`, ''],
      ]),
    ),
    ...{ onDay: today(), note: '', evidence: '', evidenceName: '' },
  })
  const values: Readonly<Record<string, string>> = form.values
  const record = useDisclosureChange({
    caseId: detail.id,
    change: () =>
      call(recordSelfInspection, {
        params: { case: detail.id },
        body: {
          onDay: values['onDay'] ?? '',
          answers: items.flatMap(({ id: item }) => {
            const answer = ANSWERS.find(({ code }) => code === values[`answer ${item}`])?.code
            return answer === undefined ? [] : [{ item, answer, remark: (values[`remark ${item}`] ?? '').trim() }]
          }),
          note: (values['note'] ?? '').trim() === '' ? null : (values['note'] ?? '').trim(),
          evidence: values['evidence'] === '' ? null : (values['evidence'] ?? null),
          version: detail.version,
        },
      }),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = record.error instanceof Problem ? record.error.errors : []
  const named = (id: string) => issues.filter(({ pointer }) => pointer === `/answers/${id}`)
  const bound: DraftForm<Record<string, string>> = form as DraftForm<Record<string, string>>
  return (
    <SideForm
      title="登记自查"
      submitLabel="登记自查"
      intro={
        items.some(({ isProposal }) => isProposal) ? (
          <p className="quiet">规定要求自查，没有列出内容；下列问题是本软件的建议。</p>
        ) : undefined
      }
      isBusy={record.isPending}
      error={record.error}
      onSubmit={() => record.mutate(undefined)}
      onClose={onClose}
    >
      <DraftDayField form={bound} name="onDay" label="自查日期" issues={issues} />
      {items.map(({ id, question, help }) => (
        <fieldset key={id} className="card form-section stack tight">
          <legend>{question}</legend>
          <ChoiceField
            form={bound}
            name={`answer ${id}`}
            label="回答"
            none="请选择"
            entries={ANSWERS}
            issues={named(id).map((issue) => ({ ...issue, pointer: `/answer ${id}` }))}
            {...(help === null ? {} : { help })}
          />
          <TextField form={bound} name={`remark ${id}`} label="情况（答否的必须写）" maxLength={1000} />
        </fieldset>
      ))}
      <AreaField form={bound} name="note" label="说明（可不填）" maxLength={4000} />
      <EvidenceField form={form} label="自查记录（可不附）" />
    </SideForm>
  )
}
