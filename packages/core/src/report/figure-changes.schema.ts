import { z } from 'zod'
import { FindingPlaceSchema } from '../workbench/plausibility/finding.schema.ts'

/** A figure that is not what it was; `before` null: it is new, `now` null: it is gone. */
const ChangedFigureSchema = z.strictObject({
  key: z.string().max(200),
  label: z.string().max(300),
  before: z.string().max(400).nullable(),
  now: z.string().max(400).nullable(),
  places: z.array(FindingPlaceSchema).max(50),
})
export type ChangedFigure = z.infer<typeof ChangedFigureSchema>

/** What became of the figures of a report since it was made. */
export const FigureChangesSchema = z.strictObject({
  changed: z.array(ChangedFigureSchema).max(50_000),
  added: z.array(ChangedFigureSchema).max(50_000),
  removed: z.array(ChangedFigureSchema).max(50_000),
})
export type FigureChanges = z.infer<typeof FigureChangesSchema>
