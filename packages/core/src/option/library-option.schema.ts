import { z } from 'zod'
import { CAUSE_ASPECTS } from '../vocabulary/cause-aspect.ts'
import { INDICATOR_TOPICS } from '../vocabulary/indicator-topic.ts'
import { COST_CLASSES, EFFECT_KINDS, OPTION_NATURES, POLLUTANTS } from '../vocabulary/option-codes.ts'

/**
 * An option of the library, in this software's own words: what is usually done, to be judged by each enterprise. `aspect`:
 * the aspect of the causes it answers to; `topics`: the kinds of indicators it moves; `costClass`: what it usually costs;
 * `divisions`: the industries (two digits of GB/T 4754) it is for, none: all.
 */
export const LibraryOptionSchema = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  title: z.string().min(2).max(60),
  content: z.string().min(20).max(400),
  aspect: CAUSE_ASPECTS.schema,
  nature: OPTION_NATURES.schema,
  costClass: COST_CLASSES.schema,
  effects: z.array(EFFECT_KINDS.schema).min(1).max(8),
  pollutants: z.array(POLLUTANTS.schema).max(10),
  topics: z.array(INDICATOR_TOPICS.schema).min(1).max(9),
  divisions: z.array(z.string().regex(/^\d{2}$/)).max(40),
})
export type LibraryOption = z.infer<typeof LibraryOptionSchema>

/** A file of the library as it is written: what is left out has its usual value. */
export const OptionLibraryFileSchema = z.array(
  LibraryOptionSchema.extend({
    pollutants: LibraryOptionSchema.shape.pollutants.default([]),
    divisions: LibraryOptionSchema.shape.divisions.default([]),
  }),
)
