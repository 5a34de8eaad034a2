import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { correctDisclosure, verifyDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { DisclosurePurposeView, PublishedDisclosure } from '@qingshen/contracts/disclosure.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useDisclosureChange } from './disclosure-data.ts'
import { versionText } from './disclosure-signs.ts'

interface ActPanelProps {
  detail: CaseDetail
  onChanged: () => void
  onClose: () => void
}

/** Why what was made public is corrected; the next version begins with the present one. */
export function CorrectPanel({ detail, purpose, onClose }: ActPanelProps & { purpose: DisclosurePurposeView }) {
  const current = purpose.versions.filter(({ isCurrent }) => isCurrent)
  const empty = { reason: '', occurrence: current[0]?.occurrence ?? '' }
  const form = useDraft(`correct ${detail.id} ${purpose.purpose}`, empty)
  const correct = useDisclosureChange({
    caseId: detail.id,
    change: () =>
      call(correctDisclosure, {
        params: { case: detail.id, purpose: purpose.purpose },
        body: { reason: form.values.reason.trim(), occurrence: form.values.occurrence },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="更正公布的内容"
      submitLabel="开始更正"
      intro={
        <p>以现行一版为底稿另起新版，修改后重新公布。公布以后公众看到新版和更正的理由，原来的一版只留在案件中。</p>
      }
      isBusy={correct.isPending}
      error={correct.error}
      missing={form.values.reason.trim() === '' ? '请写明更正的理由。' : undefined}
      onSubmit={() => correct.mutate(undefined)}
      onClose={onClose}
    >
      {current.length < 2 ? null : (
        <ChoiceField
          form={form}
          name="occurrence"
          label="更正哪一次"
          entries={current.map((version) => ({ code: version.occurrence, label: versionText(version) }))}
        />
      )}
      <AreaField form={form} name="reason" label="更正的理由" />
    </SideForm>
  )
}

const VERDICTS = [
  { code: 'yes', label: '属实：公布的内容与核实的情况一致' },
  { code: 'no', label: '不符：逐项写明' },
]

/** What the regulator found, field by field. */
export function CheckPanel(props: ActPanelProps & { publication: PublishedDisclosure }) {
  const { detail, publication, onChanged, onClose } = props
  const { fields } = publication.copy
  const form = useDraft<Record<string, string>>(`check ${publication.id}`, {
    onDay: today(),
    agrees: 'yes',
    note: '',
    ...Object.fromEntries(fields.map(({ id }) => [`remark ${id}`, ''])),
  })
  const { values } = form
  const check = useDisclosureChange({
    caseId: detail.id,
    change: () => {
      const params = { case: detail.id, publication: publication.id }
      return call(verifyDisclosure, { params, body: { ...checkBody(values, fields), version: detail.version } })
    },
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = check.error instanceof Problem ? check.error.errors : []
  const disagreeing = values['agrees'] === 'yes' ? [] : fields
  return (
    <SideForm
      title={`核实公布情况（${versionText(publication)}）`}
      submitLabel="登记核实结果"
      isBusy={check.isPending}
      error={check.error}
      onSubmit={() => check.mutate(undefined)}
      onClose={onClose}
    >
      <NotApplicable labels={publication.notApplicable} />
      <DraftDayField form={form} name="onDay" label="核实日期" issues={issues} />
      <ChoiceField form={form} name="agrees" label="核实结果" entries={VERDICTS} />
      {disagreeing.map(({ id, label }) => (
        <AreaField
          key={id}
          form={form}
          name={`remark ${id}`}
          label={`${label}：哪里不符（相符的不填）`}
          maxLength={1000}
        />
      ))}
      <AreaField form={form} name="note" label="说明（可不填）" maxLength={4000} />
    </SideForm>
  )
}

function NotApplicable({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null
  return <p role="status">企业选了“不适用”的：{labels.join('、')}。请核实是否确实没有。</p>
}

function checkBody(values: Readonly<Record<string, string>>, fields: readonly { id: string }[]) {
  const agrees = values['agrees'] === 'yes'
  const note = (values['note'] ?? '').trim()
  const remarks = fields.flatMap(({ id: field }) => {
    const remark = (values[`remark ${field}`] ?? '').trim()
    return agrees || remark === '' ? [] : [{ field, remark }]
  })
  return { onDay: values['onDay'] ?? '', agrees, remarks, note: note === '' ? null : note }
}
