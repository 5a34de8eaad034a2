import { z } from 'zod'

/**
 * Building blocks of wire schemas: every text and every list is bounded, nothing is refined or transformed
 * (JSON Schema could not say it), dates are text `YYYY-MM-DD`, instants ISO 8601 in UTC.
 */
export const IdSchema = z.string().min(1).max(64)

/** A calendar day, `YYYY-MM-DD`; whether the day exists is judged by the use case. */
export const DaySchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** An instant, ISO 8601. */
export const InstantSchema = z.string().min(20).max(40)

/** One line of text of at most `max` characters. */
export function line(max = 200): z.ZodString {
  return z.string().max(max)
}

/** A list of at most `max` things. */
export function list<T extends z.ZodType>(item: T, max = 1000): z.ZodArray<T> {
  return z.array(item).max(max)
}

/** May the reader do this with the thing, and if not, why (Chinese sentence for the disabled button). */
export const AbilitySchema = z.strictObject({ allowed: z.boolean(), reason: line(500).nullable() })
export type Ability = z.infer<typeof AbilitySchema>

/** Ability name to ability; sent with every answer about a thing. */
export const AbilitiesSchema = z.record(line(64), AbilitySchema)
export type Abilities = z.infer<typeof AbilitiesSchema>

/** Query parameters of every paged list; `page` counts from 1. */
export const pageQuery = {
  page: z.int().min(1).max(100_000).optional(),
  pageSize: z.int().min(1).max(200).optional(),
}

/** A page of a list: the rows, and how many there are in all (`capped`: at least that many). */
export function paged<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: list(item, 200),
    page: z.int().min(1),
    pageSize: z.int().min(1).max(200),
    total: z.int().min(0),
    capped: z.boolean(),
  })
}

/** The short answer of an act that has nothing to tell. */
export const DoneSchema = z.strictObject({ done: z.literal(true) })
