import type { Issue } from '../kernel/issue.ts'

/** Fewest characters of a password; no mixture of kinds is asked for (NIST SP 800-63B 3.1.1.2, OWASP ASVS 5 6.2). */
export const PASSWORD_MIN_LENGTH = 12
/** So many passwords before the present one are not taken again. */
export const PASSWORD_HISTORY = 5

const FEWEST_DISTINCT = 5
const SHORTEST_NAME = 3
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

/** The length of a password in characters: a Han character, or a sign beyond the basic plane, is one. */
export function passwordLength(password: string): number {
  return Array.from(password.normalize('NFKC')).length
}

/** Whose password is judged. */
export type PasswordOwner = { readonly name: string; readonly displayName: string }

function issue(code: string, pointer: string, message: string): Issue {
  return { code, severity: 'error', pointer, message }
}

/** The letters of a password without digits and signs, read plainly and with `@` for a and `$` for s. */
function wordsOf(text: string): string[] {
  const disguised = text.replaceAll('@', 'a').replaceAll('$', 's')
  return [text, disguised].map((reading) => reading.replaceAll(/[^\p{L}]/gu, ''))
}

function isRun(text: string): boolean {
  const reversed = Array.from(text).reverse().join('')
  return RUNS.some((run) => `${run}${run}`.includes(text) || `${run}${run}`.includes(reversed))
}

function isCommon(password: string, commonWords: ReadonlySet<string>): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  return commonWords.has(text) || wordsOf(text).some((word) => commonWords.has(word)) || isRun(text)
}

function namesIn(password: string, { name, displayName }: PasswordOwner): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  return [name, displayName]
    .map((each) => each.normalize('NFKC').toLowerCase())
    .some((each) => passwordLength(each) >= SHORTEST_NAME && text.includes(each))
}

/**
 * Findings about a new password, all at once, at the field `pointer`; none: it may be used. Counts characters (a Han
 * character is one), asks for no mixture of kinds, and refuses what is guessed first: common words with whatever
 * digits, runs of the keyboard, few different characters, the names of its owner.
 * @example judgePassword('清洁生产审核二零二六年春', owner, commonWords, '/next') // []
 */
export function judgePassword(
  password: string,
  owner: PasswordOwner,
  commonWords: ReadonlySet<string>,
  pointer: string,
): Issue[] {
  const length = passwordLength(password)
  const found: Issue[] = []
  if (length < PASSWORD_MIN_LENGTH) {
    const message = `密码只有 ${length} 个字，至少要 ${PASSWORD_MIN_LENGTH} 个。可以用一句只有您知道的话。`
    found.push(issue('password_short', pointer, message))
  }
  if (new Set(password.normalize('NFKC')).size < FEWEST_DISTINCT || isCommon(password, commonWords)) {
    found.push(issue('password_common', pointer, '这个密码太常见，容易被猜中。请换一句只有您知道的话。'))
  }
  if (namesIn(password, owner)) {
    found.push(issue('password_has_name', pointer, '密码里不能有登录账号或姓名。请换一句。'))
  }
  return found
}
