import type { Issue } from '@qingshen/core/kernel/issue'
import { INDUSTRY_GROUPS } from '@qingshen/core/register/industry-group'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField } from '../../shared/ui/form/evidence-field.tsx'
import { fieldId, findingsOf } from '../../shared/ui/form/finding.ts'
import { FormSection } from '../../shared/ui/form/form-page.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { PlaceFilter } from '../../shared/ui/place/place-filter.tsx'
import { IndustryName } from './industry-name.tsx'
import type { SiteDraft } from './new-site-draft.ts'

interface SectionProps {
  form: DraftForm<SiteDraft>
  issues: readonly Issue[]
}

// The lists of a register are read by their labels, so that is what is sent.
const byLabel = (entries: readonly { label: string }[]) => entries.map(({ label }) => ({ code: label, label }))

export function IdentitySection({ form, issues }: SectionProps) {
  const field = { form, issues } as const
  return (
    <FormSection title="企业">
      <TextField {...field} name="name" label="企业名称" help="营业执照上的名称，照录。" />
      <TextField
        {...field}
        name="code"
        label="统一社会信用代码或组织机构代码"
        maxLength={60}
        help="组织机构代码可带分支后缀，如 73179063-2(01)。"
      />
      <PlaceField {...field} />
      <TextField {...field} name="address" label="地址（可不填）" maxLength={300} />
      <TextField {...field} name="permitNumber" label="排污许可证编号（可不填）" maxLength={60} />
    </FormSection>
  )
}

function PlaceField({ form, issues }: SectionProps) {
  return (
    <div id={fieldId('/place')} tabIndex={-1} role="group" aria-label="所在地" className="form-field">
      <PlaceFilter
        noneLabel="不选"
        value={form.values.place || undefined}
        onChange={(place) => form.set('place', place ?? '')}
      />
      <div className="form-field-notes">
        {findingsOf(issues, '/place').map((finding) => (
          <p key={finding.code} data-severity={finding.severity}>
            {finding.message}
          </p>
        ))}
        <p className="quiet">选到能确定的一级。</p>
      </div>
    </div>
  )
}

export function ScaleSection({ form, issues }: SectionProps) {
  const field = { form, issues } as const
  return (
    <FormSection title="行业、规模和许可">
      <TextField
        {...field}
        name="industry"
        label="行业小类代码"
        maxLength={8}
        help={<IndustryName code={form.values.industry} />}
      />
      <ChoiceField
        {...field}
        name="group"
        label="名单所列重点行业"
        entries={byLabel(INDUSTRY_GROUPS.entries)}
        none="不适用或不清楚"
      />
      <TextField {...field} name="employees" label="从业人员（人）" maxLength={12} inputMode="numeric" />
      <TextField {...field} name="revenue" label="营业收入（万元）" maxLength={20} inputMode="decimal" />
      <ChoiceField {...field} name="size" label="企业规模" entries={byLabel(SIZE_CLASSES.entries)} none="不清楚" />
      <ChoiceField
        {...field}
        name="permitClass"
        label="排污许可管理类别"
        entries={byLabel(PERMIT_CLASSES.entries)}
        none="不清楚"
      />
    </FormSection>
  )
}

export function SourceSection({ form, issues }: SectionProps) {
  const field = { form, issues } as const
  return (
    <FormSection title="来源">
      <DraftDayField {...field} name="validFrom" label="以上情况从哪一天起属实" />
      <AreaField
        {...field}
        name="source"
        label="来源"
        maxLength={1000}
        help="例如：营业执照、排污许可证、现场检查笔录的名称和编号。"
      />
      <EvidenceField form={form} label="证明材料（可不附）" />
    </FormSection>
  )
}
