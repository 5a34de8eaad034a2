import { decimal, isDecimalText } from '../kernel/decimal.ts'
import type { Issue } from '../kernel/issue.ts'
import type { DisclosureCell, DisclosureValue, DisclosureValues, SecretField } from './disclosure-content.schema.ts'
import type { DisclosureColumn, DisclosureField } from './disclosure-field.schema.ts'
import { disclosureIssue } from './disclosure-issues.ts'

/**
 * Everything that is wrong or worth a look in a disclosure, all at once: missing fields and cells, numbers and units,
 * zeros, secrets. `fields` as `disclosureFieldsOn` gives them; pointers are `/values/<field>/rows/<n>/<column>`.
 * Only findings of severity `error` stand in the way of publishing.
 */
export function disclosureFindings(
  fields: readonly DisclosureField[],
  values: DisclosureValues,
  secrets: readonly SecretField[],
): Issue[] {
  return [
    ...fields.flatMap((field) => fieldFindings(field, values[field.id] ?? {})),
    ...fields.flatMap((field) => secretFindings(field, secrets)),
  ]
}

/** True when nothing stands in the way of publishing. */
export function isDisclosureComplete(findings: readonly Issue[]): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}

function fieldFindings(field: DisclosureField, value: DisclosureValue): Issue[] {
  const pointer = `/values/${field.id}`
  const words = { label: field.label, clause: field.clause ?? '' }
  if (value.notApplicable !== undefined) {
    const isBare = value.notApplicable.trim() === ''
    return isBare ? [disclosureIssue('disclosure.reason_missing', pointer, { label: field.label })] : []
  }
  if (field.kind === 'table') {
    const rows = value.rows ?? []
    if (rows.length === 0) return field.required ? [disclosureIssue('disclosure.no_rows', pointer, words)] : []
    return rows.flatMap((row, index) =>
      field.columns.flatMap((column) => cellFindings({ field, column, index }, row[column.id] ?? {})),
    )
  }
  const isEmpty = (value.text ?? '').trim() === ''
  return field.required && isEmpty ? [disclosureIssue('disclosure.missing', pointer, words)] : []
}

type Place = { readonly field: DisclosureField; readonly column: DisclosureColumn; readonly index: number }

function cellFindings({ field, column, index }: Place, cell: DisclosureCell): Issue[] {
  if (cell.notApplicable === true) return []
  const pointer = `/values/${field.id}/rows/${index}/${column.id}`
  const words = { label: field.label, row: index + 1, column: column.label }
  const value = (cell.value ?? '').trim()
  if (value === '') return column.required ? [disclosureIssue('disclosure.cell_missing', pointer, words)] : []
  switch (column.kind) {
    case 'text':
      return []
    case 'choice':
      return column.choices.some(({ code }) => code === value)
        ? []
        : [disclosureIssue('disclosure.choice_unknown', pointer, { ...words, value })]
    case 'ratio':
      return numberFindings(pointer, words, value)
    case 'quantity':
      return [
        ...numberFindings(pointer, words, value),
        ...unitFindings(pointer, words, { units: column.units, unit: cell.unit }),
      ]
  }
}

type Words = { readonly label: string; readonly row: number; readonly column: string }

function numberFindings(pointer: string, words: Words, value: string): Issue[] {
  if (!isDecimalText(value)) return [disclosureIssue('disclosure.not_a_number', pointer, { ...words, value })]
  const number = decimal(value)
  if (number.isNegative() && !number.isZero()) {
    return [disclosureIssue('disclosure.negative', pointer, { ...words, value })]
  }
  return number.isZero() ? [disclosureIssue('disclosure.zero', pointer, words)] : []
}

function unitFindings(
  pointer: string,
  words: Words,
  { units, unit = '' }: { readonly units: readonly string[]; readonly unit: string | undefined },
): Issue[] {
  const known = units.join('、')
  if (unit === '') return [disclosureIssue('disclosure.unit_missing', pointer, { ...words, units: known })]
  if (units.includes(unit)) return []
  return [disclosureIssue('disclosure.unit_unknown', pointer, { ...words, unit, units: known })]
}

function secretFindings(field: DisclosureField, secrets: readonly SecretField[]): Issue[] {
  const secret = secrets.find((each) => each.field === field.id)
  if (secret === undefined) return []
  const pointer = `/secrets/${field.id}`
  const words = { label: field.label }
  if (!field.mayBeSecret) {
    return [disclosureIssue('disclosure.secret_not_allowed', pointer, { ...words, clause: field.clause ?? '' })]
  }
  if (secret.reason.trim() === '') return [disclosureIssue('disclosure.secret_reason_missing', pointer, words)]
  if (secret.state === 'asked') return [disclosureIssue('disclosure.secret_undecided', pointer, words)]
  return secret.state === 'refused' ? [disclosureIssue('disclosure.secret_refused', pointer, words)] : []
}
