import { z } from 'zod'
import { isOrganisationCode, organisationCheckCharacter, readOrganisationCode } from './organisation-code.ts'
import { isUnifiedAlphabet, organisationCodeIn, unifiedCheckCharacter } from './unified-code.ts'

/**
 * The judgement of one code: its normalised form, its kind by length, whether its check character is
 * right and which one is expected (null for a wrong length or alphabet), the bracketed branch suffix
 * where one is given, and for a unified code whether the organisation code inside it is right.
 */
export const CodeCheckSchema = z.object({
  code: z.string(),
  kind: z.enum(['organisation', 'unified']).nullable(),
  valid: z.boolean(),
  expected: z.string().nullable(),
  branch: z.string().optional(),
  organisationValid: z.boolean().optional(),
})
export type CodeCheck = z.infer<typeof CodeCheckSchema>

/** Judges an organisation code (GB 11714) or a unified social credit code (GB 32100) as somebody typed it. */
export function checkCode(printed: string): CodeCheck {
  const { code, branch } = readOrganisationCode(printed)
  const suffix = branch === null ? {} : { branch }
  if (code.length === 9) return { code, kind: 'organisation', ...organisationVerdict(code), ...suffix }
  if (code.length !== 18) return { code, kind: null, valid: false, expected: null, ...suffix }
  const organisationValid = isOrganisationCode(organisationCodeIn(code))
  return { code, kind: 'unified', ...unifiedVerdict(code), ...suffix, organisationValid }
}

function organisationVerdict(code: string): Pick<CodeCheck, 'valid' | 'expected'> {
  const expected = /^[0-9A-Z]{9}$/.test(code) ? organisationCheckCharacter(code.slice(0, 8)) : null
  return { expected, valid: expected !== null && expected === code.charAt(8) }
}

function unifiedVerdict(code: string): Pick<CodeCheck, 'valid' | 'expected'> {
  const expected = isUnifiedAlphabet(code) ? unifiedCheckCharacter(code.slice(0, 17)) : null
  return { expected, valid: expected !== null && expected === code.charAt(17) }
}
