const LONGEST = 120
const LONGEST_EXTENSION = 10
const NAMELESS = '未命名'

// Control characters, line and paragraph separators, marks that turn the direction of writing, and what has no width.
const INVISIBLE = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
const FORBIDDEN = /[<>:"|?*]/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/**
 * A file name as it may be stored and given out again, from whatever somebody called a file: one path segment in NFC
 * without control, direction and zero-width characters, without what other systems forbid in names or reserve, of at
 * most 120 characters, its extension kept. With `extensions` (lower case, the first one preferred) it ends in one of
 * them: a name that pretends another type gets the true one added.
 */
export function safeFileName(given: string, extensions: readonly string[] = []): string {
  const segment = given.normalize('NFC').replaceAll(INVISIBLE, '').split(/[/\\]/u).at(-1) ?? ''
  const tidy = segment.replaceAll(FORBIDDEN, '_').replaceAll(/^[\s.]+|[\s.]+$/gu, '')
  const [stem, extension] = divided(tidy)
  const isTrue = extensions.length === 0 || extensions.includes(extension.slice(1).toLowerCase())
  const [name, ending] = isTrue ? [stem, extension] : [tidy, `.${extensions[0]}`]
  const kept = shortened(name === '' ? NAMELESS : name, LONGEST - ending.length)
  return `${RESERVED.test(kept) ? '_' : ''}${kept}${ending}`
}

/** A name and its extension with the dot; what is too long to be one is none. */
function divided(name: string): [string, string] {
  const dot = name.lastIndexOf('.')
  if (dot < 1 || name.length - dot - 1 > LONGEST_EXTENSION) return [name, '']
  return [name.slice(0, dot), name.slice(dot)]
}

function shortened(text: string, longest: number): string {
  const characters = Array.from(text)
  return characters.length <= longest ? text : characters.slice(0, longest).join('').trimEnd()
}
