import { z } from 'zod'
import { Decimal } from '../kernel/decimal.ts'

/** A number read exactly from its JSON text. */
const ExactSchema = z.custom<Decimal>((value) => value instanceof Decimal && value.isFinite(), 'exact')

const NameSchema = z.string().min(1).max(200)

export const MOST_CRITERIA = 1000
export const MOST_CANDIDATES = 10_000

/** What is weighed, and what was scored: the input of `rank`. Numbers are exact decimals. */
export const RankInputSchema = z.strictObject({
  criteria: z
    .array(z.strictObject({ id: NameSchema, weight: ExactSchema }))
    .min(1)
    .max(MOST_CRITERIA),
  candidates: z
    .array(z.strictObject({ id: NameSchema, scores: z.record(z.string(), ExactSchema) }))
    .max(MOST_CANDIDATES),
})
export type RankInput = z.infer<typeof RankInputSchema>

const EXACT = /^\/(?:criteria\/\d+\/weight|candidates\/\d+\/scores\/[^/]*)$/

/** True for the numbers of the input (by JSON pointer) that are read as exact decimals: weights and scores. */
export function isExactInRank(pointer: string): boolean {
  return EXACT.test(pointer)
}
