import { z } from 'zod'
import { hashOf } from '../kernel/hash.ts'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import { AUDIT_MODES, OUTCOMES } from '../vocabulary/outcome.ts'
import { BecauseSchema } from './decision.schema.ts'
import type { Decider } from './decider.ts'
import type { Judgement } from './judgement.ts'

/**
 * A fact as it was used: its value (null: known to be missing), since and until when it holds, when it was recorded
 * and where it came from.
 */
export const UsedFactSchema = z.strictObject({
  fact: FACT_NAMES.schema,
  value: z.union([z.boolean(), z.string()]).nullable(),
  validFrom: LocalDateSchema.nullable(),
  validTo: LocalDateSchema.nullable(),
  recordedAt: z.iso.datetime({ offset: true }),
  source: z.string().min(1),
})
export type UsedFact = z.infer<typeof UsedFactSchema>

/**
 * The receipt of one decision: enough to make it again for ever. `on` is the valid day, `recordTime` the moment up to
 * which records were taken into account, `lawVersion` the hash of the compiled law, `hash` the SHA-256 of the
 * canonical JSON of everything else.
 */
export const DecisionReceiptSchema = z.strictObject({
  site: z.string().min(1),
  year: z.int(),
  on: LocalDateSchema,
  recordTime: z.iso.datetime({ offset: true }),
  law: z.string().min(1),
  lawVersion: z.string().regex(/^[0-9a-f]{64}$/),
  facts: z.array(UsedFactSchema),
  outcome: OUTCOMES.schema,
  mode: AUDIT_MODES.schema.nullable(),
  listed: z.boolean().nullable(),
  because: z.array(BecauseSchema),
  missing: z.array(FACT_NAMES.schema),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type DecisionReceipt = z.infer<typeof DecisionReceiptSchema>

/** What a receipt is made of besides the judgement: whose, when, under which version of the law, from which facts. */
export type ReceiptGrounds = Pick<DecisionReceipt, 'site' | 'year' | 'recordTime' | 'lawVersion'> & {
  readonly facts: readonly UsedFact[]
}

/** The receipt of a judgement; of the facts only those the law asks for on the day are kept, in catalogue order. */
export function makeReceipt(decider: Decider, judgement: Judgement, grounds: ReceiptGrounds): DecisionReceipt {
  const { inForce } = decider.model
  const { outcome, mode, listed, because, missing } = judgement
  const body = {
    ...grounds,
    on: inForce.on,
    law: inForce.law.id,
    facts: FACT_NAMES.codes.flatMap((fact) =>
      decider.asks(fact) ? grounds.facts.filter((used) => used.fact === fact) : [],
    ),
    outcome,
    mode,
    listed,
    because: [...because],
    missing: [...missing],
  }
  return { ...body, hash: hashOf(body) }
}

/** True when the receipt's hash is that of its content: nothing in it was changed since it was made. */
export function isUnchanged(receipt: DecisionReceipt): boolean {
  const { hash, ...body } = receipt
  return hashOf(body) === hash
}
