import type { ReportStaleness } from '@qingshen/contracts/report.schema'
import { hashOf } from '@qingshen/core/kernel/hash'
import { FIGURES_FORM, SYSTEM_KEY } from '@qingshen/core/report/figure-kinds'
import type { KeptFigures } from '@qingshen/core/report/figures-changed'
import { figuresChanged } from '@qingshen/core/report/figures-changed'
import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { BoundFigureSchema } from '@qingshen/core/report/report-document.schema'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import { z } from 'zod'

const FiguresSchema = z.array(BoundFigureSchema)
/** Figures as they are kept; a list alone is of the first form in which reports were bound. */
const KeptSchema = z.union([
  FiguresSchema.transform((figures): KeptFigures => ({ form: 1, figures })),
  z.strictObject({ form: z.int().min(1), figures: FiguresSchema }),
])
const MOST_LISTED = 200
const MOST_PLACES = 5

/**
 * The figures of a report as they are kept with an edition: what they were, and where they stood; of the records beside the
 * rows only which indicator system it was.
 */
export function keptFigures({ figures }: ReportDocument): KeptFigures {
  return {
    form: FIGURES_FORM,
    figures: figures.map(({ sources, ...figure }) => {
      const kept = figure.key === SYSTEM_KEY && sources !== undefined ? { sources } : {}
      return { ...figure, ...kept, how: null, places: figure.places.slice(0, MOST_PLACES) }
    }),
  }
}

/** What a report says beside its figures. */
export function hashOfWords({ title, cover, blocks }: ReportDocument): string {
  return hashOf({ title, cover, blocks })
}

/** What has changed between an edition and the report as it would be made now. */
export function stalenessOf(edition: ReportEditionRow, now: ReportDocument): ReportStaleness {
  const kept = KeptSchema.parse(edition.figures)
  const { changed, added, removed } = figuresChanged(kept, now.figures)
  const counts = { changed: changed.length, added: added.length, removed: removed.length }
  const isNumberStale = counts.changed + counts.added + counts.removed > 0
  // what is bound now stood in the words then: they differ although nobody changed anything
  const isOlderForm = kept.form < FIGURES_FORM
  const wordsChanged = !isOlderForm && edition.words_hash !== hashOfWords(now)
  return {
    isStale: isNumberStale || wordsChanged,
    counts,
    changed: changed.slice(0, MOST_LISTED),
    added: added.slice(0, MOST_LISTED),
    removed: removed.slice(0, MOST_LISTED),
    wordsChanged,
    isOlderForm,
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
  isOlderForm: false,
}
