import { hashOf } from '../kernel/hash.ts'
import type { ColumnView, DisclosureValues, PublicCopy, PublicField, SecretField } from './disclosure-content.schema.ts'
import type { DisclosureColumn, DisclosureField } from './disclosure-field.schema.ts'

/**
 * What of a disclosure the public sees: the fields of the law in its order, without those kept as trade secrets
 * (approved, or asked for the first time and not yet answered) and without fields left empty. A withheld field leaves
 * its label.
 */
export function publicCopyOf(
  fields: readonly DisclosureField[],
  values: DisclosureValues,
  secrets: readonly SecretField[],
): PublicCopy {
  const isKept = (field: DisclosureField) =>
    field.mayBeSecret && secrets.some((secret) => secret.field === field.id && isWithheld(secret))
  return {
    fields: fields.filter((field) => !isKept(field)).flatMap((field) => publicField(field, values) ?? []),
    withheld: fields.filter(isKept).map(({ id, label }) => ({ id, label })),
  }
}

/** True while a field stays out of the public copy; once refused, it comes in until another answer approves it. */
export function isWithheld({ state, refusedBefore }: Pick<SecretField, 'state' | 'refusedBefore'>): boolean {
  return state === 'approved' || (state === 'asked' && !refusedBefore)
}

/** One field with its content and its labels, or null where nothing was typed. */
export function publicField(field: DisclosureField, values: DisclosureValues): PublicField | null {
  const { text = '', rows = [], notApplicable } = values[field.id] ?? {}
  const head = { id: field.id, label: field.label, columns: field.columns.map(columnView) }
  if (notApplicable !== undefined) {
    return { ...head, columns: [], rows: [], text: null, notApplicable }
  }
  if (field.kind === 'table') return rows.length === 0 ? null : { ...head, rows, text: null, notApplicable: null }
  return text.trim() === '' ? null : { ...head, rows: [], text: text.trim(), notApplicable: null }
}

/** A column of the law as screens and copies carry it. */
export function columnView(column: DisclosureColumn): ColumnView {
  const { id, label, kind, required } = column
  return {
    id,
    label,
    kind,
    required,
    units: kind === 'quantity' ? [...column.units] : [],
    choices: kind === 'choice' ? [...column.choices] : [],
  }
}

/** The hash of what was made public (SHA-256 of the canonical JSON), so that a later copy can be compared with it. */
export function publicCopyHash(copy: PublicCopy): string {
  return hashOf(copy)
}
