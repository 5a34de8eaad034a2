import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { DecideReference } from '@qingshen/core/scope/decide'
import type { Decider } from '@qingshen/core/scope/decider'
import { createDecider } from '@qingshen/core/scope/decider'

/** All laws, compiled; handed in as a value by whoever composes the program. */
export type LawBook = readonly CompiledLaw[]

/**
 * The law of an id.
 * @throws Problem law_unknown
 */
export function requireLaw(laws: LawBook, id: string): CompiledLaw {
  const law = laws.find((candidate) => candidate.id === id)
  if (law !== undefined) return law
  const known = laws.map((candidate) => candidate.id).join('、')
  throw new Problem('law_unknown', `没有编号为“${id}”的法规。现有：${known}。请用其中之一。`)
}

const KEPT = 32
const prepared = new Map<string, Decider>()

/**
 * The law prepared for judging on a day; the last few are kept, since preparing costs more than judging.
 * @throws Problem law_not_in_force
 */
export function deciderOf(law: CompiledLaw, on: LocalDate, reference: DecideReference): Decider {
  const key = `${law.version} ${on}`
  const known = prepared.get(key)
  if (known !== undefined) return known
  const made = createDecider(law, on, reference.classes)
  const oldest = prepared.keys().next().value
  if (prepared.size >= KEPT && oldest !== undefined) prepared.delete(oldest)
  prepared.set(key, made)
  return made
}
