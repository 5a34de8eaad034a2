import { renameSite } from '@qingshen/contracts/register-entry.operations'
import { call } from '../../shared/api/call.ts'
import { ChoiceField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { EMPTY_STATEMENT, EventFields, statementMissing, statementOf } from './event-fields.tsx'
import type { SitePanelProps } from './site-panel-props.ts'
import { findingsIn, useSiteChange } from './use-site-change.ts'

const EMPTY = { name: '', whose: 'organisation', ...EMPTY_STATEMENT }

const WHOSE = [
  { code: 'organisation', label: '法人单位连同本场所' },
  { code: 'site', label: '只是本场所（分公司、分厂）' },
]

/** Another name from a day on; the former one stays and is still found. */
export function RenamePanel({ detail, onClose }: SitePanelProps) {
  const { id } = detail.site
  const form = useDraft(`rename ${id}`, EMPTY)
  const { values } = form
  const rename = useSiteChange({
    site: id,
    change: () =>
      call(renameSite, {
        params: { site: id },
        body: {
          name: values.name.trim(),
          whose: values.whose === 'site' ? 'site' : 'organisation',
          ...statementOf(values, detail.version),
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  const issues = findingsIn(rename.error)
  return (
    <SideForm
      title="登记更名"
      submitLabel="登记更名"
      intro={<p className="quiet">现在的名称：{detail.site.name}。以前的名单保留当时的名称，按旧名仍可查到。</p>}
      isBusy={rename.isPending}
      error={rename.error}
      missing={values.name.trim() === '' ? '请填写新名称。' : statementMissing(values)}
      onSubmit={() => rename.mutate()}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="新名称" issues={issues} help="按营业执照填写。" />
      <ChoiceField form={form} name="whose" label="谁更名" entries={WHOSE} issues={issues} />
      <EventFields
        form={form}
        issues={issues}
        dayLabel="从哪一天起用新名称"
        sourceHelp="例如：营业执照、准予变更登记通知书的文号。"
      />
    </SideForm>
  )
}
