import type { Issue } from '@qingshen/core/kernel/issue'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'

/** What every change of a site states: from which day, where it stands, and the proof. */
export const EMPTY_STATEMENT = { on: '', source: '', ...NO_EVIDENCE }
export type StatementDraft = typeof EMPTY_STATEMENT

interface EventFieldsProps<T extends StatementDraft> {
  form: DraftForm<T>
  issues: readonly Issue[]
  dayLabel: string
  sourceHelp: string
}

export function EventFields<T extends StatementDraft>({ form, issues, dayLabel, sourceHelp }: EventFieldsProps<T>) {
  return (
    <>
      <DraftDayField form={form} name="on" label={dayLabel} issues={issues} />
      <AreaField form={form} name="source" label="来源" issues={issues} maxLength={1000} help={sourceHelp} />
      <EvidenceField form={form} label="证明材料（可不附）" />
    </>
  )
}

/** The statement as it is sent. */
export function statementOf(values: StatementDraft, version: number) {
  return { on: values.on, source: values.source.trim(), evidence: evidenceOf(values), version }
}

/** What of a statement still has to be filled in. */
export function statementMissing({ on, source }: StatementDraft): string | undefined {
  if (on === '') return '请填写从哪一天起。'
  return source.trim() === '' ? '请写明来源。' : undefined
}
