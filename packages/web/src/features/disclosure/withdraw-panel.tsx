import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { withdrawDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { PublishedDisclosure } from '@qingshen/contracts/disclosure.schema'
import { call } from '../../shared/api/call.ts'
import { AreaField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useDisclosureChange } from './disclosure-data.ts'
import { versionText } from './disclosure-signs.ts'

interface WithdrawPanelProps {
  detail: CaseDetail
  publication: PublishedDisclosure
  onChanged: () => void
  onClose: () => void
}

/** Why a public copy is taken back; the enterprise is told and publishes anew. */
export function WithdrawPanel({ detail, publication, onChanged, onClose }: WithdrawPanelProps) {
  const form = useDraft(`withdraw ${publication.id}`, { reason: '' })
  const reason = form.values.reason.trim()
  const withdraw = useDisclosureChange({
    caseId: detail.id,
    change: () =>
      call(withdrawDisclosure, {
        params: { case: detail.id, publication: publication.id },
        body: { reason, version: detail.version },
      }),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  return (
    <SideForm
      title={`撤下公布的内容（${versionText(publication)}）`}
      submitLabel="撤下"
      intro={<p>撤下后公众不再能看到这一版，案件中仍然保留；企业会收到消息，更正后重新公布。</p>}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      missing={reason === '' ? '请写明撤下的理由。' : undefined}
      onSubmit={() => withdraw.mutate(undefined)}
      onClose={onClose}
    >
      <AreaField form={form} name="reason" label="撤下的理由" />
    </SideForm>
  )
}
