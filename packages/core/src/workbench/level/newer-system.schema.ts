import { z } from 'zod'

const TextSchema = z.string().max(4000)

/**
 * A later version of the indicator system an audit chose: who put it in use and on which day, and what it changes. `count`:
 * how many single changes there are, `changes` the first of them. `gone`: indicators it does not have any more, `redefined`:
 * those whose values mean something else now, `goneVariables`: variables it does not know.
 */
export const NewerSystemSchema = z.strictObject({
  ref: z.string().max(200),
  title: z.string().max(2000),
  chosen: z.int().min(1),
  number: z.int().min(1),
  publishedOn: z.string().max(10),
  publishedBy: z.string().max(300),
  owner: z.string().max(300),
  count: z.int().min(0),
  changes: z
    .array(
      z.strictObject({
        where: TextSchema,
        field: TextSchema,
        before: TextSchema.nullable(),
        after: TextSchema.nullable(),
      }),
    )
    .max(200),
  gone: z.array(z.string().max(200)).max(5000),
  redefined: z
    .array(z.strictObject({ id: z.string().max(200), fields: z.array(z.string().max(100)).max(5) }))
    .max(5000),
  goneVariables: z.array(z.string().max(200)).max(200),
})
export type NewerSystem = z.infer<typeof NewerSystemSchema>
