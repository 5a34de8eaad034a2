import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { publishDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DisclosureMedium } from '@qingshen/core/vocabulary/disclosure'
import { DISCLOSURE_MEDIA } from '@qingshen/core/vocabulary/disclosure'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useDisclosureChange } from './disclosure-data.ts'

interface PublishPanelProps {
  detail: CaseDetail
  purpose: DisclosurePurposeView
  onChanged: () => void
  onClose: () => void
}

function emptyForm(media: readonly DisclosureMedium[]) {
  const medium: string = media[0] ?? 'other_public'
  return { onDay: today(), medium, mediumName: '', link: '', ...NO_EVIDENCE }
}

/** The proof that the content was made public; after this it is frozen. */
export function PublishPanel({ detail, purpose, onChanged, onClose }: PublishPanelProps) {
  const offered = purpose.media?.media ?? DISCLOSURE_MEDIA.codes
  const form = useDraft(`publish ${detail.id} ${purpose.purpose}`, emptyForm(offered))
  const { values } = form
  const publish = useDisclosureChange({
    caseId: detail.id,
    change: () => {
      const seen = { draftVersion: purpose.draft?.version ?? 1, version: detail.version }
      const params = { case: detail.id, purpose: purpose.purpose }
      return call(publishDisclosure, { params, body: { ...proofOf(values), ...seen } })
    },
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = publish.error instanceof Problem ? publish.error.errors : []
  return (
    <SideForm
      title={`登记公布：${purpose.title}`}
      submitLabel="登记公布"
      intro={<Intro purpose={purpose} />}
      isBusy={publish.isPending}
      error={publish.error}
      missing={values.onDay === '' ? '请填写公布日期。' : undefined}
      onSubmit={() => publish.mutate(undefined)}
      onClose={onClose}
    >
      <ProofFields form={form} offered={offered} issues={issues} />
    </SideForm>
  )
}

type Typed = ReturnType<typeof emptyForm>

function proofOf(values: Typed) {
  const { onDay, medium, mediumName, link } = values
  return {
    onDay,
    medium: DISCLOSURE_MEDIA.is(medium) ? medium : ('other_public' as const),
    mediumName: mediumName.trim(),
    link: link.trim(),
    picture: evidenceOf(values),
  }
}

interface ProofFieldsProps {
  form: DraftForm<Typed>
  offered: readonly DisclosureMedium[]
  issues: readonly Issue[]
}

function ProofFields({ form, offered, issues }: ProofFieldsProps) {
  const entries = offered.map((code) => ({ code, label: DISCLOSURE_MEDIA.label(code) }))
  return (
    <>
      <DraftDayField form={form} name="onDay" label="公布日期" help="媒体、网站实际刊登的日期。" issues={issues} />
      <ChoiceField form={form} name="medium" label="公布途径" entries={entries} issues={issues} />
      <TextField
        form={form}
        name="mediumName"
        label="媒体、网站或者系统的名称"
        maxLength={300}
        placeholder="如：某某晚报 第 3 版"
        issues={issues}
      />
      <TextField form={form} name="link" label="公布的网址" maxLength={1000} placeholder="https://" issues={issues} />
      <EvidenceField form={form} label="刊登页面的截图、扫描件（有网址的可不附）" />
    </>
  )
}

function Intro({ purpose }: { purpose: DisclosurePurposeView }) {
  return (
    <>
      {purpose.media === null ? null : (
        <p className="row">
          <span>{purpose.media.text}</span>
          <ClauseChip clause={purpose.media.clause.clause} />
        </p>
      )}
      <p>登记后内容不能再改，并在本平台的公开页面显示；确有错误的，可以更正，另起新版。商业秘密不会公开。</p>
    </>
  )
}
