import { z } from 'zod'

/** The most units and the most flows of one network. */
export const MOST_ITEMS = 20_000

/** Not a number where one stands that cannot be read: present, but nothing can be said about it. */
const UnreadNumber = z.number().optional().catch(Number.NaN)
const UnreadDeviation = z.number().min(0).optional().catch(Number.NaN)
const UnreadName = z.string().min(1).optional().catch(undefined)
const UnreadEnd = z.string().min(1).nullish().catch(undefined)

const FlowOutlineSchema = z
  .object({
    id: UnreadName,
    from: UnreadEnd,
    to: UnreadEnd,
    measured: UnreadNumber,
    sd: UnreadDeviation,
    relativeSd: UnreadDeviation,
    min: UnreadNumber,
  })
  .catch({})

const OutlineSchema = z
  .object({
    units: z
      .array(z.object({ id: UnreadName }).catch({}))
      .max(MOST_ITEMS)
      .catch([{}]),
    flows: z.array(FlowOutlineSchema).max(MOST_ITEMS).catch([]),
    options: z
      .object({ nonNegative: z.boolean().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  })
  .catch({ units: [{}], flows: [], options: undefined })

/**
 * What can be read of a flow network that may be wrong elsewhere: names and ends are absent where they cannot be read,
 * numbers NaN. Units that cannot be read at all stand as one without an id. Every `ReconcileInput` is one.
 */
export type NetworkOutline = {
  readonly units: readonly { readonly id?: string | undefined }[]
  readonly flows: readonly FlowOutline[]
  readonly options?: { readonly nonNegative?: boolean | undefined } | undefined
}

export type FlowOutline = {
  readonly id?: string | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly measured?: number | undefined
  readonly sd?: number | undefined
  readonly relativeSd?: number | undefined
  readonly min?: number | undefined
}

/** Reads what can be read of unknown JSON. */
export function networkOutline(value: unknown): NetworkOutline {
  return OutlineSchema.parse(value)
}
