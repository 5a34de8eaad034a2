import { z } from 'zod'
import type { LocalDate } from '../kernel/local-date.ts'

/**
 * One entry of a code list: a stable code, its Chinese label, and, where the code may no longer be
 * chosen, the first day on which it is retired. Codes are never renamed or reused.
 */
export type CodeEntry<C extends string = string> = {
  readonly code: C
  readonly label: string
  readonly retired?: LocalDate
}

export type CodeList<C extends string> = {
  readonly id: string
  readonly title: string
  readonly entries: readonly CodeEntry<C>[]
  readonly codes: readonly C[]
  readonly schema: z.ZodEnum<{ [K in C]: K }>
  readonly is: (value: unknown) => value is C
  readonly label: (code: C) => string
  readonly codesOn: (date: LocalDate) => readonly C[]
}

/** The codes of a list as a type: `type Outcome = CodeOf<typeof OUTCOMES>`. */
export type CodeOf<L> = L extends CodeList<infer C> ? C : never

/**
 * Makes type, guard, schema, labels and the codes still open for choice from one list.
 * @throws RangeError for an empty list or a code given twice: a fault of the programmer.
 */
export function defineCodeList<const C extends string>(
  id: string,
  title: string,
  entries: readonly CodeEntry<C>[],
): CodeList<C> {
  const byCode = new Map<string, CodeEntry<C>>(entries.map((entry) => [entry.code, entry]))
  if (entries.length === 0 || byCode.size !== entries.length) throw new RangeError(`empty or repeated codes in ${id}`)
  const codes = entries.map((entry) => entry.code)
  return {
    id,
    title,
    entries,
    codes,
    schema: z.enum(codes),
    is: (value): value is C => typeof value === 'string' && byCode.has(value),
    label: (code) => byCode.get(code)?.label ?? code,
    codesOn: (date) =>
      entries.filter((entry) => entry.retired === undefined || date < entry.retired).map((entry) => entry.code),
  }
}
