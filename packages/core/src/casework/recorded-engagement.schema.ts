import { z } from 'zod'

/** The team of an audit as it is kept with the engagement. */
export const RecordedTeamSchema = z.array(
  z.strictObject({ name: z.string(), post: z.string(), specialty: z.string(), certificate: z.string() }),
)

/** The answers about conflicts of interest, with the question as it read on the day. */
export const RecordedAnswersSchema = z.array(
  z.strictObject({ question: z.string(), title: z.string(), yes: z.boolean(), explanation: z.string() }),
)

/** The proofs of the conditions, with the condition as it read on the day; `clause` null for a proposal. */
export const RecordedProofsSchema = z.array(
  z.strictObject({
    item: z.string(),
    title: z.string(),
    clause: z.string().nullable(),
    note: z.string(),
    file: z.string().nullable(),
  }),
)
export type RecordedProof = z.infer<typeof RecordedProofsSchema>[number]
