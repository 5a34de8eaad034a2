import type { BoundFigure } from './report-document.schema.ts'
import type { ChangedFigure, FigureChanges } from './figure-changes.schema.ts'

/**
 * What became of the figures of a report since it was made: by key, those whose value, print or unit is another (with
 * both prints and where it stands now), those that are new and those that are gone. A value counts exactly, also where
 * its print is the same; where there is none (missing, not applicable, a day) the print counts.
 */
export function figuresChanged(before: readonly BoundFigure[], now: readonly BoundFigure[]): FigureChanges {
  const was = byKey(before)
  const is = byKey(now)
  return {
    changed: [...is.values()].flatMap((figure): ChangedFigure[] => {
      const old = was.get(figure.key)
      return old === undefined || isSame(old, figure) ? [] : [changeOf(figure, old, figure)]
    }),
    added: [...is.values()].filter(({ key }) => !was.has(key)).map((figure) => changeOf(figure, null, figure)),
    removed: [...was.values()].filter(({ key }) => !is.has(key)).map((figure) => changeOf(figure, figure, null)),
  }
}

function byKey(figures: readonly BoundFigure[]): Map<string, BoundFigure> {
  return new Map(figures.map((figure) => [figure.key, figure]))
}

function isSame(a: BoundFigure, b: BoundFigure): boolean {
  if (a.unit !== b.unit) return false
  return a.value === null || b.value === null ? a.value === b.value && a.text === b.text : a.value === b.value
}

function changeOf(figure: BoundFigure, before: BoundFigure | null, now: BoundFigure | null): ChangedFigure {
  const { key, label, places } = figure
  const prints = { before: printed(before), now: printed(now) }
  if (prints.before !== prints.now) return { key, label, ...prints, places }
  return { key, label, before: unrounded(before), now: unrounded(now), places }
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
