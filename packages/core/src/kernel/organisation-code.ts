import { toHalfWidth, normaliseCodeText } from './code-text.ts'

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const BODY = /^[0-9A-Z]{8}$/

/** A code as printed, taken apart: the nine characters, and the branch suffix that stood in brackets. */
export type PrintedOrganisationCode = {
  /** Normalised: upper case, no spaces, hyphens or brackets. Not checked. */
  readonly code: string
  /** The suffix without spaces; null when there were no brackets or they were blank. */
  readonly branch: string | null
  /** The suffix exactly as printed between the brackets, or null without brackets. */
  readonly printedBranch: string | null
  /** Whether a hyphen stood before the check character, as the standard prints it. */
  readonly hyphenated: boolean
}

/**
 * Takes a printed organisation code apart: `73179063-2(  )`, `５９２８０８８４－６（００）`, `560527150`.
 * The bracketed branch suffix is no part of the code or of its check.
 */
export function readOrganisationCode(printed: string): PrintedOrganisationCode {
  const text = toHalfWidth(printed)
  const brackets = /\(([^()]*)\)\s*$/u.exec(text)
  const bare = brackets === null ? text : text.slice(0, brackets.index)
  const printedBranch = brackets?.[1] ?? null
  const branch = printedBranch === null ? '' : normaliseCodeText(printedBranch)
  const code = normaliseCodeText(bare)
  const hyphenated = /[^\s0-9A-Za-z][\s]*[0-9A-Za-z]\s*$/u.test(bare)
  return { code, branch: branch === '' ? null : branch, printedBranch, hyphenated }
}

/**
 * The check character of the first eight characters by GB 11714: 11 - (sum of weight x value mod 11),
 * 10 written X and 11 written 0. Null when they are not eight digits or capital letters.
 */
export function organisationCheckCharacter(body: string): string | null {
  if (!BODY.test(body)) return null
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number.parseInt(body.charAt(index), 36), 0)
  const check = 11 - (total % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** True for nine normalised characters whose last is the check character of the others. */
export function isOrganisationCode(code: string): boolean {
  return code.length === 9 && organisationCheckCharacter(code.slice(0, 8)) === code.charAt(8)
}

/** The code as the standard prints it, with a hyphen before the check character: `73179063-2`. */
export function printOrganisationCode(code: string, branch: string | null = null): string {
  const printed = `${code.slice(0, 8)}-${code.slice(8)}`
  return branch === null ? printed : `${printed}(${branch})`
}
