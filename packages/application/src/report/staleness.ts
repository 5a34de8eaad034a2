import type { ReportStaleness } from '@qingshen/contracts/report.schema'
import { hashOf } from '@qingshen/core/kernel/hash'
import { figuresChanged } from '@qingshen/core/report/figures-changed'
import type { BoundFigure, ReportDocument } from '@qingshen/core/report/report-document.schema'
import { BoundFigureSchema } from '@qingshen/core/report/report-document.schema'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import { z } from 'zod'

const FiguresSchema = z.array(BoundFigureSchema)
const MOST_LISTED = 200
const MOST_PLACES = 5

/** The figures of a report as they are kept with an edition: what they were, and where they stood. */
export function keptFigures({ figures }: ReportDocument): BoundFigure[] {
  return figures.map((figure) => ({ ...figure, how: null, places: figure.places.slice(0, MOST_PLACES) }))
}

/** What a report says beside its figures. */
export function hashOfWords({ title, cover, blocks }: ReportDocument): string {
  return hashOf({ title, cover, blocks })
}

/** What has changed between an edition and the report as it would be made now. */
export function stalenessOf(edition: ReportEditionRow, now: ReportDocument): ReportStaleness {
  const { changed, added, removed } = figuresChanged(FiguresSchema.parse(edition.figures), now.figures)
  const counts = { changed: changed.length, added: added.length, removed: removed.length }
  const isNumberStale = counts.changed + counts.added + counts.removed > 0
  const wordsChanged = edition.words_hash !== hashOfWords(now)
  return {
    isStale: isNumberStale || wordsChanged,
    counts,
    changed: changed.slice(0, MOST_LISTED),
    added: added.slice(0, MOST_LISTED),
    removed: removed.slice(0, MOST_LISTED),
    wordsChanged,
  }
}

/** Nothing has changed: the edition has just been made. */
export const FRESH: ReportStaleness = {
  isStale: false,
  counts: { changed: 0, added: 0, removed: 0 },
  changed: [],
  added: [],
  removed: [],
  wordsChanged: false,
}
