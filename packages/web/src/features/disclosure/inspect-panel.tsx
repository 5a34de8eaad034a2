import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { recordSelfInspection } from '@qingshen/contracts/disclosure.operations'
import type { SelfInspection } from '@qingshen/contracts/disclosure.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import type { EvidenceDraft } from '../../shared/ui/form/evidence-field.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useDisclosureChange } from './disclosure-data.ts'
import { INSPECTION_WORDS } from './inspection-words.ts'

type Item = SelfInspection['items'][number]

/** One field a question and one a remark, beside the day, a note and a proof. */
type Typed = EvidenceDraft & Readonly<Record<string, string>>

function emptyOf(items: readonly Item[]): Typed {
  const asked = items.flatMap(({ id }): [string, string][] => [
    [`answer ${id}`, ''],
    [`remark ${id}`, ''],
  ])
  return { ...Object.fromEntries(asked), onDay: today(), note: '', ...NO_EVIDENCE }
}

interface InspectPanelProps {
  detail: CaseDetail
  inspection: SelfInspection
  onChanged: () => void
  onClose: () => void
}

/** The questions of a self-inspection. */
export function InspectPanel({ detail, inspection, onChanged, onClose }: InspectPanelProps) {
  const { items } = inspection
  const form = useDraft<Typed>(`inspect ${detail.id}`, emptyOf(items))
  const record = useDisclosureChange({
    caseId: detail.id,
    change: () => {
      const body = { ...bodyOf(form.values, items), version: detail.version }
      return call(recordSelfInspection, { params: { case: detail.id }, body })
    },
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = record.error instanceof Problem ? record.error.errors : []
  const isProposed = items.some(({ isProposal }) => isProposal)
  return (
    <SideForm
      title="登记自查"
      submitLabel="登记自查"
      intro={isProposed ? <p className="quiet">规定要求自查，没有列出内容；下列问题是本软件的建议。</p> : undefined}
      isBusy={record.isPending}
      error={record.error}
      onSubmit={() => record.mutate(undefined)}
      onClose={onClose}
    >
      <DraftDayField form={form} name="onDay" label="自查日期" issues={issues} />
      {items.map((item) => (
        <Question key={item.id} item={item} form={form} issues={issues} />
      ))}
      <AreaField form={form} name="note" label="说明（可不填）" maxLength={4000} />
      <EvidenceField form={form} label="自查记录（可不附）" />
    </SideForm>
  )
}

function Question({ item, form, issues }: { item: Item; form: DraftForm<Typed>; issues: readonly Issue[] }) {
  const { id, question, help } = item
  const own = issues.filter(({ pointer }) => pointer === `/answers/${id}`)
  return (
    <fieldset className="card form-section stack tight">
      <legend>{question}</legend>
      <ChoiceField
        form={form}
        name={`answer ${id}`}
        label="回答"
        none="请选择"
        entries={INSPECTION_WORDS}
        issues={own.map((issue) => ({ ...issue, pointer: `/answer ${id}` }))}
        {...(help === null ? {} : { help })}
      />
      <TextField form={form} name={`remark ${id}`} label="情况（答否的必须写）" maxLength={1000} />
    </fieldset>
  )
}

function bodyOf(values: Typed, items: readonly Item[]) {
  const note = (values['note'] ?? '').trim()
  return {
    onDay: values['onDay'] ?? '',
    answers: items.flatMap(({ id: item }) => {
      const answer = INSPECTION_WORDS.find(({ code }) => code === values[`answer ${item}`])?.code
      return answer === undefined ? [] : [{ item, answer, remark: (values[`remark ${item}`] ?? '').trim() }]
    }),
    note: note === '' ? null : note,
    evidence: evidenceOf(values),
  }
}
