import type { CompiledLaw } from './compiled-law.schema.ts'

/** A jurisdiction as the `laws` command prints it. */
export type ListedLaw = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly from: string
  readonly to: string | null
  readonly inherits: readonly string[]
  readonly readings: readonly ListedReading[]
}

/** A stated reading as the `laws` command prints it. */
export type ListedReading = {
  readonly id: string
  readonly clause: string
  readonly question: string
  readonly reading: string
}

/** The jurisdictions, when they are in force, what they inherit (nearest first) and how doubtful clauses are read. */
export function listLaws(laws: readonly CompiledLaw[]): readonly ListedLaw[] {
  return laws.map(({ id, title, place, from, to, inherits, readings }) => {
    const listed = readings.map((each) => {
      return { id: each.id, clause: each.clause, question: each.question, reading: each.reading }
    })
    return { id, title, place: place.name, from, to, inherits, readings: listed }
  })
}
