import type { BoundFigure } from './report-document.schema.ts'
import { SYSTEM_KEY, boundSince } from './figure-kinds.ts'
import type { ChangedFigure, FigureChanges } from './figure-changes.schema.ts'

/** The figures a report was made with, and the form (see `FIGURES_FORM`) in which it was made. */
export type KeptFigures = { readonly form: number; readonly figures: readonly BoundFigure[] }

/**
 * What became of the figures of a report since it was made: by key, those whose value, print, unit or version of their
 * indicator system is another (with both prints and where it stands now), those that are new and those that are gone. A
 * value counts exactly, also where its print is the same; where there is none (missing, not applicable, a day) the print
 * counts. A figure of a kind that the form of the report did not bind is not new: nothing is known of what it was.
 */
export function figuresChanged({ form, figures: before }: KeptFigures, now: readonly BoundFigure[]): FigureChanges {
  const was = byKey(before)
  const is = byKey(now)
  return {
    changed: [...is.values()].flatMap((figure): ChangedFigure[] => {
      const old = was.get(figure.key)
      return old === undefined || isSame(old, figure) ? [] : [changeOf(figure, old, figure)]
    }),
    added: [...is.values()]
      .filter(({ key }) => !was.has(key) && boundSince(key) <= form)
      .map((figure) => changeOf(figure, null, figure)),
    removed: [...was.values()].filter(({ key }) => !is.has(key)).map((figure) => changeOf(figure, figure, null)),
  }
}

function byKey(figures: readonly BoundFigure[]): Map<string, BoundFigure> {
  return new Map(figures.map((figure) => [figure.key, figure]))
}

function isSame(a: BoundFigure, b: BoundFigure): boolean {
  if (a.unit !== b.unit || isOtherVersion(a, b)) return false
  return a.value === null || b.value === null ? a.value === b.value && a.text === b.text : a.value === b.value
}

/** The version of the indicator system, of the figure that names it; what is taken from it is told by its own value. */
function versionOf({ key, sources }: BoundFigure): string {
  if (key !== SYSTEM_KEY) return ''
  const found = sources?.find((source) => source.kind === 'system' && source.part === 'whole')
  return found?.kind === 'system' ? (found.sha256 ?? '') : ''
}

/** Both versions are known, and they are two. */
function isOtherVersion(a: BoundFigure, b: BoundFigure): boolean {
  const [one, other] = [versionOf(a), versionOf(b)]
  return one !== '' && other !== '' && one !== other
}

function changeOf(figure: BoundFigure, before: BoundFigure | null, now: BoundFigure | null): ChangedFigure {
  const { key, label, places, sources } = figure
  const head = { key, label, places, ...(sources === undefined ? {} : { sources }) }
  const prints = { before: printed(before), now: printed(now) }
  if (prints.before !== prints.now) return { ...head, ...prints }
  const told = before !== null && now !== null && isOtherVersion(before, now) ? withVersion : unrounded
  return { ...head, before: told(before), now: told(now) }
}

const SHOWN_DIGITS = 8

/** Where the print is alike and the system is not: the print with the first digits of the hash of its text. */
function withVersion(figure: BoundFigure | null): string | null {
  const print = printed(figure)
  if (figure === null || print === null) return null
  return `${print}（版本校验码 ${versionOf(figure).slice(0, SHOWN_DIGITS)}）`
}

/** As it is read: with its unit. */
function printed(figure: BoundFigure | null): string | null {
  if (figure === null) return null
  const { text, unit, value } = figure
  return value === null || unit === '' ? text : `${text} ${unit}`
}

/** Where two prints are alike: the print with the value it was rounded from. */
function unrounded(figure: BoundFigure | null): string | null {
  const print = printed(figure)
  return print === null || figure?.value === null ? print : `${print}（修约前 ${figure?.value ?? ''}）`
}
