import { z } from 'zod'

const bounded = (max: number) => z.string().max(max)

/**
 * One cell of a table field. `value` is what was typed (a decimal for quantities and ratios, a code for choices);
 * `'0'` is a zero, an empty or absent cell is missing, `notApplicable` says that there is nothing to state.
 */
export const DisclosureCellSchema = z.strictObject({
  value: bounded(2000).optional(),
  unit: bounded(40).optional(),
  notApplicable: z.boolean().optional(),
})
export type DisclosureCell = z.infer<typeof DisclosureCellSchema>

/** What was typed into one field: a text, the rows of a table, or why it does not apply. */
export const DisclosureValueSchema = z.strictObject({
  text: bounded(8000).optional(),
  rows: z
    .array(z.record(bounded(64), DisclosureCellSchema))
    .max(200)
    .optional(),
  notApplicable: bounded(500).optional(),
})
export type DisclosureValue = z.infer<typeof DisclosureValueSchema>

/** Field id to what was typed; a field that is absent is missing. */
export const DisclosureValuesSchema = z.record(bounded(64), DisclosureValueSchema)
export type DisclosureValues = z.infer<typeof DisclosureValuesSchema>

/** A column as screens and the public copy carry it: `units` of quantities, `choices` of choices, else empty. */
export const ColumnViewSchema = z.strictObject({
  id: bounded(64),
  label: bounded(300),
  kind: z.enum(['text', 'quantity', 'ratio', 'choice']),
  required: z.boolean(),
  units: z.array(bounded(40)).max(40),
  choices: z.array(z.strictObject({ code: bounded(64), label: bounded(300) })).max(100),
})
export type ColumnView = z.infer<typeof ColumnViewSchema>

/** One field as it is made public: it carries its own labels, so that it stays readable when the law changes. */
export const PublicFieldSchema = z.strictObject({
  id: bounded(64),
  label: bounded(300),
  text: bounded(8000).nullable(),
  columns: z.array(ColumnViewSchema).max(40),
  rows: z.array(z.record(bounded(64), DisclosureCellSchema)).max(200),
  notApplicable: bounded(500).nullable(),
})
export type PublicField = z.infer<typeof PublicFieldSchema>

/** The public copy: the fields shown and the labels of those withheld as trade secrets. */
export const PublicCopySchema = z.strictObject({
  fields: z.array(PublicFieldSchema).max(100),
  withheld: z.array(z.strictObject({ id: bounded(64), label: bounded(300) })).max(100),
})
export type PublicCopy = z.infer<typeof PublicCopySchema>

/** How far the secrecy of a field is: asked for by the enterprise, approved or refused by the regulator. */
export const SecretStateSchema = z.enum(['asked', 'approved', 'refused'])
export type SecretState = z.infer<typeof SecretStateSchema>

/**
 * A field the enterprise wants kept secret, with its reason. `refusedBefore`: it was refused once and asked for anew, so
 * that it is made public until it is approved.
 */
export const SecretFieldSchema = z.strictObject({
  field: bounded(64),
  reason: bounded(1000),
  state: SecretStateSchema,
  refusedBefore: z.boolean().default(false),
})
export type SecretField = z.infer<typeof SecretFieldSchema>
