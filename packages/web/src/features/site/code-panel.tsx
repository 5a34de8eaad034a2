import { changeCode } from '@qingshen/contracts/register-entry.operations'
import { call } from '../../shared/api/call.ts'
import { TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { codeText } from '../../shared/format/site-text.ts'
import { EMPTY_STATEMENT, EventFields, statementMissing, statementOf } from './event-fields.tsx'
import type { SitePanelProps } from './site-panel-props.ts'
import { findingsIn, useSiteChange } from './use-site-change.ts'

/** Another code of the legal person from a day on; the former one stays and is still found. */
export function CodePanel({ detail, onClose }: SitePanelProps) {
  const { id } = detail.site
  const form = useDraft(`code ${id}`, { code: '', ...EMPTY_STATEMENT })
  const { values } = form
  const change = useSiteChange({
    site: id,
    change: () =>
      call(changeCode, {
        params: { site: id },
        body: { code: values.code.trim(), ...statementOf(values, detail.version) },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  const issues = findingsIn(change.error)
  return (
    <SideForm
      title="登记代码变更"
      submitLabel="登记代码变更"
      intro={<p className="quiet">现在的代码：{codeText(detail.site) || '没有登记'}。旧代码保留，按旧代码仍可查到。</p>}
      isBusy={change.isPending}
      error={change.error}
      missing={values.code.trim() === '' ? '请填写新代码。' : statementMissing(values)}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="code"
        label="新代码"
        maxLength={60}
        issues={issues}
        help="18 位统一社会信用代码，或 9 位组织机构代码；校验位当场核对。"
      />
      <EventFields form={form} issues={issues} dayLabel="从哪一天起用新代码" sourceHelp="例如：新的营业执照。" />
    </SideForm>
  )
}
