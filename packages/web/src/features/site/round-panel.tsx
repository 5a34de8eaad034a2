import type { Issue } from '@qingshen/core/kernel/issue'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import type { Round } from '@qingshen/contracts/register.operations'
import { addRound, changeRound } from '@qingshen/contracts/rounds.operations'
import { call } from '../../shared/api/call.ts'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import type { RoundDraft } from './round-draft.ts'
import { draftOfRound, EMPTY_ROUND, ROUND_DAYS, roundOf } from './round-draft.ts'
import type { SitePanelProps } from './site-panel-props.ts'
import { findingsIn, useSiteChange } from './use-site-change.ts'

/** An earlier round of audit entered by hand, or one corrected. */
export function RoundPanel({ detail, onClose, round }: SitePanelProps & { round: Round | undefined }) {
  const { id: site } = detail.site
  const form = useDraft(
    `round ${site} ${round === undefined ? 'new' : `${round.id} ${round.version}`}`,
    round === undefined ? EMPTY_ROUND : draftOfRound(round),
  )
  const { values } = form
  const save = useSiteChange({
    site,
    change: () =>
      round === undefined
        ? call(addRound, { params: { site }, body: roundOf(values) })
        : call(changeRound, {
            params: { site, round: round.id },
            body: { ...roundOf(values), version: round.version },
          }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  const issues = findingsIn(save.error)
  const isEmpty = ROUND_DAYS.every(({ name }) => values[name] === '')
  const title = round === undefined ? '补记一轮审核' : '更正一轮审核'
  return (
    <SideForm
      title={title}
      submitLabel={title}
      intro={
        <p className="quiet">用于判断五年期满和未提交报告：下一年度名单按最近一轮的验收（没有则报告）日期推算。</p>
      }
      isBusy={save.isPending}
      error={save.error}
      missing={isEmpty ? '请至少填写一个日期。' : values.source.trim() === '' ? '请写明来源。' : undefined}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <RoundFields form={form} issues={issues} />
    </SideForm>
  )
}

function RoundFields({ form, issues }: { form: DraftForm<RoundDraft>; issues: readonly Issue[] }) {
  return (
    <>
      <ChoiceField
        form={form}
        name="ground"
        label="列入理由"
        entries={AUDIT_GROUNDS.entries}
        none="原文未载"
        issues={issues}
      />
      <ChoiceField form={form} name="kind" label="审核种类" entries={AUDIT_KINDS.entries} issues={issues} />
      {ROUND_DAYS.map(({ name, label }) => (
        <DraftDayField key={name} form={form} name={name} label={label} issues={issues} />
      ))}
      <AreaField
        form={form}
        name="source"
        label="来源"
        issues={issues}
        maxLength={1000}
        help="例如：当年名单公告、验收意见的文号。"
      />
      <EvidenceField form={form} label="证明材料（可不附）" />
    </>
  )
}
