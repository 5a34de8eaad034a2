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
    if (!field.mayNotApply) return [disclosureIssue('disclosure.must_apply', pointer, words)]
    const isBare = value.notApplicable.trim() === ''
    if (isBare) return [disclosureIssue('disclosure.reason_missing', pointer, { label: field.label })]
    return field.required ? [disclosureIssue('disclosure.not_applicable', pointer, words)] : []
  }
  if (field.kind === 'table') {
    const rows = value.rows ?? []
    if (rows.length === 0) return field.required ? [disclosureIssue('disclosure.no_rows', pointer, words)] : []
    const isEmptied = field.required && rows.every((row) => saysNothing(field, row))
    return [
      ...(isEmptied ? [emptiedFinding(field, pointer, words)] : []),
      ...rows.flatMap((row, index) =>
        field.columns.flatMap((column) => cellFindings({ field, column, index }, row[column.id] ?? {})),
      ),
    ]
  }
  const text = (value.text ?? '').trim()
  if (!field.required) return []
  if (text === '') return [disclosureIssue('disclosure.missing', pointer, words)]
  if (!isBareWord(text)) return []
  if (!field.mayNotApply) return [disclosureIssue('disclosure.must_apply', pointer, words)]
  return [disclosureIssue('disclosure.bare_word', pointer, { ...words, value: text })]
}

/** A word that states nothing. */
function isBareWord(text: string): boolean {
  return /^(?:无|没有|不详|不适用|未知|暂无|略|待定|待补|n\/?a|none|[-—–/.。、\\]+)[。.]?$/iu.test(text.trim())
}

/** True for a row whose required cells all say that there is nothing to state, or hold a word that states nothing. */
function saysNothing(field: DisclosureField, row: Readonly<Record<string, DisclosureCell>>): boolean {
  const asked = field.columns.filter(({ required }) => required)
  return asked.every(({ id }) => row[id]?.notApplicable === true || isBareWord(row[id]?.value ?? ''))
}

function emptiedFinding({ mayNotApply }: DisclosureField, pointer: string, words: { label: string; clause: string }) {
  return disclosureIssue(mayNotApply ? 'disclosure.not_applicable' : 'disclosure.must_apply', pointer, words)
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
  if (secret.state === 'asked') {
    const code = secret.refusedBefore ? 'disclosure.secret_asked_again' : 'disclosure.secret_undecided'
    return [disclosureIssue(code, pointer, words)]
  }
  return secret.state === 'refused' ? [disclosureIssue('disclosure.secret_refused', pointer, words)] : []
}
