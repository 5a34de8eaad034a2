import { z } from 'zod'
import { FigureSourceSchema } from './figure-source.schema.ts'
import { FindingPlaceSchema } from '../workbench/plausibility/finding.schema.ts'

/**
 * A figure that is not what it was; `before` null: it is new, `now` null: it is gone. `places` and `sources`: the records it
 * stands on now, else those it stood on.
 */
const ChangedFigureSchema = z.strictObject({
  key: z.string().max(200),
  label: z.string().max(300),
  before: z.string().max(1200).nullable(),
  now: z.string().max(1200).nullable(),
  places: z.array(FindingPlaceSchema).max(50),
  sources: z.array(FigureSourceSchema).max(20).optional(),
})
export type ChangedFigure = z.infer<typeof ChangedFigureSchema>

/** What became of the figures of a report since it was made. */
export const FigureChangesSchema = z.strictObject({
  changed: z.array(ChangedFigureSchema).max(50_000),
  added: z.array(ChangedFigureSchema).max(50_000),
  removed: z.array(ChangedFigureSchema).max(50_000),
})
export type FigureChanges = z.infer<typeof FigureChangesSchema>
