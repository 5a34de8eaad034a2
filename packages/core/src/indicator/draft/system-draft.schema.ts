import { z } from 'zod'

const KeySchema = z.string().min(1).max(64)
const NameSchema = z.string().max(100)
const TextSchema = z.string().max(2000)
const NumberTextSchema = z.string().max(200)

/**
 * One indicator as it is entered: every cell the text somebody wrote, right or wrong, so that nothing is lost before it is
 * corrected. `benchmark` is that of the ratio type, `I`, `II`, `III` those of the type with three levels. `direction` is
 * empty while nobody has stated it. `origin`: the row of the file it was imported from.
 */
const DraftRowSchema = z.strictObject({
  key: KeySchema,
  id: NameSchema,
  title: TextSchema,
  unit: NumberTextSchema,
  weight: NumberTextSchema,
  limiting: z.boolean(),
  direction: z.enum(['', 'lower', 'higher', 'qualitative']),
  I: TextSchema,
  II: TextSchema,
  III: TextSchema,
  benchmark: NumberTextSchema,
  verified: z.boolean(),
  note: TextSchema,
  origin: z.string().max(120),
})
export type DraftRow = z.infer<typeof DraftRowSchema>

/** A group of indicators; `part` says to which half of a ratio system it belongs, empty for three levels. */
const DraftGroupSchema = z.strictObject({
  key: KeySchema,
  id: NameSchema,
  part: z.enum(['', 'quantitative', 'qualitative']),
  title: TextSchema,
  weight: NumberTextSchema,
  indicators: z.array(DraftRowSchema).max(500),
})
export type DraftGroup = z.infer<typeof DraftGroupSchema>

/** A variable of expressions; `countOf`: ids of indicators, divided by `、`. */
const DraftVariableSchema = z.strictObject({
  id: NameSchema,
  title: TextSchema,
  countOf: TextSchema,
  from: NumberTextSchema,
  to: NumberTextSchema,
  isWhole: z.boolean(),
})
export type DraftVariable = z.infer<typeof DraftVariableSchema>

const NamedSchema = z.strictObject({ id: NameSchema, title: TextSchema })

/** An indicator system while it is edited: all numbers as text, findings point into it. Of a published one, its contents. */
export const SystemDraftSchema = z.strictObject({
  kind: z.enum(['levels', 'ratio']),
  title: TextSchema,
  source: TextSchema,
  isFictitious: z.boolean(),
  levelNames: z.strictObject({ I: TextSchema, II: TextSchema, III: TextSchema }),
  rules: z.strictObject({
    indexThreshold: NumberTextSchema,
    levelOneNonLimitingAtLeast: z.enum(['', 'II', 'III']),
    levelTwoNonLimitingAtLeast: z.enum(['', 'III']),
  }),
  variables: z.array(DraftVariableSchema).max(100),
  /** Names of variables that are shares of one whole, divided by `、`. */
  shareSets: z.array(TextSchema).max(50),
  groups: z.array(DraftGroupSchema).max(100),
  /** The ratio type only. */
  cap: NumberTextSchema,
  quantitativeWeight: NumberTextSchema,
  qualitativeWeight: NumberTextSchema,
  grades: z.array(NamedSchema.extend({ atLeast: NumberTextSchema })).max(10),
  vetoes: z.array(NamedSchema).max(20),
})
export type SystemDraft = z.infer<typeof SystemDraftSchema>

/** An empty system of a kind, to be filled in. */
export function emptyDraft(kind: SystemDraft['kind'], title: string): SystemDraft {
  return {
    kind,
    title,
    source: '',
    isFictitious: false,
    levelNames: { I: '', II: '', III: '' },
    rules: { indexThreshold: '', levelOneNonLimitingAtLeast: '', levelTwoNonLimitingAtLeast: '' },
    variables: [],
    shareSets: [],
    groups: [],
    cap: '',
    quantitativeWeight: '',
    qualitativeWeight: '',
    grades: [],
    vetoes: [],
  }
}

/** An indicator about which nothing has been entered. */
export function emptyRow(key: string, id: string): DraftRow {
  const texts = { title: '', unit: '', weight: '', I: '', II: '', III: '', benchmark: '', note: '', origin: '' }
  return { key, id, limiting: false, direction: '', verified: false, ...texts }
}
