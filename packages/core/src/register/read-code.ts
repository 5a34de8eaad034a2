import { checkCode } from '../kernel/check-code.ts'
import { printOrganisationCode, readOrganisationCode } from '../kernel/organisation-code.ts'
import type { RegisterRow } from './register-row.schema.ts'
import type { RowReading } from './row-reading.ts'
import { cellOf, note, offer } from './row-reading.ts'
import { readText } from './read-values.ts'

type CodeFields = Pick<RegisterRow, 'codePrinted' | 'codeKind' | 'code' | 'suffix'>

const WITHOUT_CODE: CodeFields = { codePrinted: null, codeKind: null, code: null, suffix: null }

/**
 * The code of a row: a unified social credit code (18) or an organisation code (9) with its branch suffix. A code
 * whose check digit is wrong is no code; a suffix that is blank counts as not stated.
 */
export function readCode(reading: RowReading): CodeFields {
  const text = readText(reading, 'code')
  if (text === null) {
    if (!cellOf(reading, 'code')?.flaw) note(reading, 'code', 'code_missing')
    return WITHOUT_CODE
  }
  const printed = readOrganisationCode(text)
  const check = checkCode(printed.code)
  if (check.kind === null || check.expected === null) {
    note(reading, 'code', 'code_malformed', { text })
    return { ...WITHOUT_CODE, codePrinted: text }
  }
  if (!check.valid) {
    note(reading, 'code', 'code_check_digit', { text, expected: check.expected })
    return { ...WITHOUT_CODE, codePrinted: text }
  }
  if (check.kind === 'organisation' && !printed.hyphenated) {
    const after = printOrganisationCode(printed.code, printed.printedBranch)
    offer(reading, 'code', 'code_without_hyphen', { after, params: { text } })
  }
  const suffix = readSuffix(reading, printed.code, printed.printedBranch)
  return { codePrinted: text, codeKind: check.kind, code: printed.code, suffix }
}

function readSuffix(reading: RowReading, characters: string, printed: string | null): string | null {
  if (printed === null) return null
  const suffix = printed.trim()
  if (suffix === '') {
    note(reading, 'code', 'branch_suffix_blank')
    return null
  }
  if (/^[0-9A-Z]{2}$/u.test(suffix)) {
    note(reading, 'code', 'branch_suffix_given', { suffix })
    return suffix
  }
  const after = printOrganisationCode(characters)
  offer(reading, 'code', 'branch_suffix_incomplete', { after, params: { suffix: printed } })
  return suffix
}
