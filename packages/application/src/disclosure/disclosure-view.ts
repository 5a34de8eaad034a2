import type {
  DisclosureDraft,
  DisclosureFieldView,
  PublishedDisclosure,
  SecretView,
} from '@qingshen/contracts/disclosure.schema'
import {
  DisclosureValuesSchema,
  PublicCopySchema,
  SecretStateSchema,
} from '@qingshen/core/casework/disclosure-content.schema'
import type { SecretField } from '@qingshen/core/casework/disclosure-content.schema'
import type { DisclosureField } from '@qingshen/core/casework/disclosure-field.schema'
import { disclosureFindings } from '@qingshen/core/casework/disclosure-findings'
import { columnView, publicCopyOf } from '@qingshen/core/casework/public-copy'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { DISCLOSURE_MEDIA } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow, SecretRow } from '@qingshen/store/disclosure/disclosures'
import type { CheckRow, PublicationRow } from '@qingshen/store/disclosure/publications'
import { z } from 'zod'
import { evidenceOf } from '../casework/case-view.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import type { Prefill } from './prefill-of.ts'

const RemarksSchema = z.array(z.strictObject({ field: z.string(), remark: z.string() }))

/** A field of the form with what is known of it. */
export function toFieldView(
  chain: readonly CompiledLaw[],
  field: DisclosureField,
  prefill: Prefill,
): DisclosureFieldView {
  const { id, label, kind, required, mayBeSecret, mayNotApply, columns, help = null, clause } = field
  return {
    id,
    label,
    kind,
    required,
    mayBeSecret,
    mayNotApply,
    columns: columns.map(columnView),
    help,
    clause: clause === undefined ? null : clauseChip(chain, clause),
    prefill: prefill(field),
  }
}

/** A request for secrecy with its answer. */
export function toSecretView(row: SecretRow, labelOf: (field: string) => string): SecretView {
  return {
    id: row.id,
    field: row.field,
    label: labelOf(row.field),
    reason: row.reason,
    state: SecretStateSchema.parse(row.state),
    refusedBefore: row.refused_before,
    decision: row.decision,
    decidedBy: row.decided_by_name,
    decidedOn: row.decided_on,
  }
}

/** Secrets as `core` judges them. */
export function secretFields(rows: readonly SecretRow[]): SecretField[] {
  return rows.map(({ field, reason, state, refused_before: refusedBefore }) => {
    return { field, reason, state: SecretStateSchema.parse(state), refusedBefore }
  })
}

type Drafted = {
  readonly row: DisclosureRow
  readonly secrets: readonly SecretRow[]
  readonly fields: readonly DisclosureField[]
}

/** The draft with every finding and what the public would see of it. */
export function toDraftView({ row, secrets, fields }: Drafted): DisclosureDraft {
  const values = DisclosureValuesSchema.parse(row.content)
  const asked = secretFields(secrets)
  return {
    id: row.id,
    occurrence: row.occurrence,
    number: row.number,
    version: row.version,
    correctionReason: row.correction_reason,
    values,
    secrets: secrets.map((secret) => toSecretView(secret, labels(fields))),
    findings: disclosureFindings(fields, values, asked),
    savedAt: row.saved_at,
    preview: publicCopyOf(fields, values, asked),
  }
}

/** Labels of fields by their ids; a field the law no longer has keeps its id. */
export function labels(fields: readonly { readonly id: string; readonly label: string }[]): (id: string) => string {
  return (id) => fields.find((field) => field.id === id)?.label ?? id
}

type Published = {
  readonly row: PublicationRow
  readonly secrets: readonly SecretRow[]
  readonly checks: readonly CheckRow[]
  readonly files: ReadonlyMap<string, string>
}

/** A version that was made public, with its proof and what was found about it. */
export function toPublishedView({ row, secrets, checks, files }: Published): PublishedDisclosure {
  const copy = PublicCopySchema.parse(row.content)
  const labelOf = labels([...copy.fields, ...copy.withheld])
  return {
    id: row.id,
    disclosure: row.disclosure,
    occurrence: row.occurrence,
    number: row.number,
    isCurrent: row.replaced_on === null,
    correctionReason: row.correction_reason,
    publishedOn: row.published_on,
    recordedAt: row.recorded_at,
    medium: DISCLOSURE_MEDIA.schema.parse(row.medium),
    mediumName: row.medium_name,
    link: row.link,
    picture: evidenceOf(files, row.picture),
    hash: row.hash,
    copy,
    notApplicable: copy.fields.filter(({ notApplicable }) => notApplicable !== null).map(({ label }) => label),
    withdrawn: withdrawalOf(row),
    secrets: secrets.map((secret) => toSecretView(secret, labelOf)),
    checks: checks.map(({ on_day: onDay, office_name: office, agrees, remarks, note }) => ({
      onDay,
      office,
      agrees,
      remarks: RemarksSchema.parse(remarks).map(({ field, remark }) => ({ field, label: labelOf(field), remark })),
      note,
    })),
  }
}

function withdrawalOf(row: PublicationRow): PublishedDisclosure['withdrawn'] {
  const { withdrawn_on: on, withdrawn_reason: reason, withdrawn_by: by } = row
  return on === null ? null : { on, reason: reason ?? '', by: by ?? '' }
}
