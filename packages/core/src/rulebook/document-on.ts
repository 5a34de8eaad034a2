import type { LocalDate } from '../kernel/local-date.ts'
import { isWithinPeriod } from '../kernel/period.ts'
import type { LawDocument } from './document.schema.ts'

/**
 * The document that stands in a document's place on a day: itself while in force, then the one that repealed it, and
 * so on. Null before it began, when it ended without a successor, or when the id is unknown.
 */
export function documentOn(documents: readonly LawDocument[], id: string, date: LocalDate): LawDocument | null {
  const seen = new Set<string>()
  let document = documents.find((candidate) => candidate.id === id)
  while (document !== undefined && !seen.has(document.id)) {
    if (isWithinPeriod(document, date)) return document
    if (date < document.from) return null
    seen.add(document.id)
    const successor = document.repealedBy
    document = documents.find((candidate) => candidate.id === successor)
  }
  return null
}
