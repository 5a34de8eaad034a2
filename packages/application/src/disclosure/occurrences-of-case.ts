import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'

/** Which time a disclosure is made, and the occurrence of its duty that it discharges. */
export type Occurrence = {
  /** The year an annual disclosure tells of, the day of the document an interim one is about, else empty. */
  readonly occurrence: string
  readonly label: string
  /** Null: no duty of this occurrence is known, so none is discharged. */
  readonly obligation: KeptObligation | null
}

type Known = { readonly obligations: readonly KeptObligation[]; readonly eventIds: readonly string[] }

/**
 * Every time a purpose is or may be disclosed, by the obligations of the case; `eventIds` in the order of recording. What
 * comes once has one with no name.
 */
export function occurrencesOf(purpose: DisclosurePurpose, known: Known, today: LocalDate): Occurrence[] {
  switch (purpose) {
    case 'annual_disclosure':
      return annual(known.obligations, today)
    case 'interim_disclosure':
      return interim(known)
    default:
      return [{ occurrence: '', label: '', obligation: null }]
  }
}

/** The years that are over: those owed, and last year, of which everybody may tell. */
function annual(obligations: readonly KeptObligation[], today: LocalDate): Occurrence[] {
  const last = Number(today.slice(0, 4)) - 1
  const owed = obligations.filter(({ duty, anchorOn }) => duty === 'annual_disclosure' && anchorOn <= today)
  const years = new Set([...owed.map(({ occurrence }) => Number(occurrence) - 1), last])
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      occurrence: String(year),
      label: `${year} 年度`,
      obligation: owed.find(({ occurrence }) => occurrence === String(year + 1)) ?? null,
    }))
}

/** One for each document received; several of one day are told apart by a number. */
function interim({ obligations, eventIds }: Known): Occurrence[] {
  const placeOf = ({ openedBy }: KeptObligation) => eventIds.indexOf(openedBy ?? '')
  const owed = obligations
    .filter(({ duty }) => duty === 'interim_disclosure')
    .toSorted((a, b) => a.anchorOn.localeCompare(b.anchorOn) || placeOf(a) - placeOf(b))
  return owed.map((obligation, index) => {
    const { anchorOn } = obligation
    const earlier = owed.slice(0, index).filter((each) => each.anchorOn === anchorOn).length
    const which = earlier === 0 ? '' : `（${earlier + 1}）`
    return { occurrence: `${anchorOn}${which}`, label: `${anchorOn} 收到的法律文书${which}`, obligation }
  })
}

/** Name of an interim disclosure that is about no document recorded on the case, the next free one of a day. */
export function furtherOccurrence(today: LocalDate, taken: readonly string[]): Occurrence {
  const names = ['其他', ...taken.map((_each, index) => `其他${index + 2}`)].map((name) => `${today} ${name}`)
  const occurrence = names.find((name) => !taken.includes(name)) ?? names.at(-1) ?? today
  return { occurrence, label: '其他事由（没有登记法律文书）', obligation: null }
}

/** Those that may be begun: neither begun nor made public, and owed where the duty is known. */
export function openOccurrences(
  purpose: DisclosurePurpose,
  known: Known,
  { today, taken }: { readonly today: LocalDate; readonly taken: readonly string[] },
): Occurrence[] {
  const open = occurrencesOf(purpose, known, today).filter(
    ({ occurrence, obligation }) => !taken.includes(occurrence) && (obligation === null || obligation.state === 'open'),
  )
  return purpose === 'interim_disclosure' ? [...open, furtherOccurrence(today, taken)] : open
}
