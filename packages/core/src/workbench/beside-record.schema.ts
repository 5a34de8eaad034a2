import { z } from 'zod'
import { EarlierEffectSchema } from './earlier-effect.schema.ts'
import { NewerSystemSchema } from './level/newer-system.schema.ts'
import { WithdrawnSystemSchema } from './level/withdrawn-system.schema.ts'

/** Who entered an indicator system: it comes with the program, an office for its region did, the team of the audit did. */
const SystemOriginSchema = z.enum(['carried', 'office', 'audit'])
export type SystemOrigin = z.infer<typeof SystemOriginSchema>

/**
 * The indicator system an audit chose, as it was when it was looked at: `file` is its exact JSON text, `sha256` of that text,
 * `unverified` how many of its `rows` were not compared with the print. `origin` is absent in what was frozen before it was
 * recorded.
 */
const BesideSystemSchema = z.strictObject({
  ref: z.string().max(200),
  title: z.string().max(2000),
  kind: z.enum(['levels', 'ratio']),
  source: z.string().max(2000),
  isFictitious: z.boolean(),
  origin: SystemOriginSchema.optional(),
  rows: z.int().min(0),
  unverified: z.int().min(0),
  sha256: z.string().max(64),
  file: z.string().max(2_000_000),
})
export type BesideSystem = z.infer<typeof BesideSystemSchema>

/**
 * What an audit is looked at together with, as it is sent and as it is frozen with a report. `system` null: none chosen, or
 * the one chosen is not within reach (any more). `newer`: a later version of it, `withdrawn`: that it was withdrawn; both are
 * told while the audit may choose another, and never frozen.
 */
export const BesideRecordSchema = z.strictObject({
  system: BesideSystemSchema.nullable(),
  newer: NewerSystemSchema.optional(),
  withdrawn: WithdrawnSystemSchema.optional(),
  earlier: z.array(EarlierEffectSchema).max(5000),
})
export type BesideRecord = z.infer<typeof BesideRecordSchema>
