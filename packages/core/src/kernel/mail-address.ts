const LONGEST = 254
const LONGEST_LOCAL_PART = 64
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * True for a mail address `local@domain` as RFC 5321 limits it: an unquoted local part of at most 64 characters, a
 * domain of at least two labels of letters, digits and inner hyphens, at most 254 characters in all. Quoted local
 * parts, comments, bracketed addresses and anything outside ASCII are false: none of them can smuggle a header.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > LONGEST) return false
  const at = text.lastIndexOf('@')
  const [local, labels] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1).split('.')]
  if (local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) return false
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}
