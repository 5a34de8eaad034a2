import { z } from 'zod'

const Id = z.string().max(64)
const Text = z.string().max(4000)
const Count = z.int().min(0)
const MOST_ROWS = 20_000

/** Something told about a file: where, how grave, what and what to do. */
const IssueSchema = z.strictObject({
  severity: z.enum(['error', 'notice']),
  code: Id,
  cell: z.string().max(20).nullable(),
  message: z.string().max(3000),
})

/**
 * A value that a file changes: `before` stands in the audit, `after` in the file, each also as it is printed. In conflict
 * where both the file and somebody else changed it since the file was written out.
 */
const FieldDifferenceSchema = z.strictObject({
  field: Id,
  title: z.string().max(200),
  cell: z.string().max(20),
  before: Text.nullable(),
  after: Text.nullable(),
  beforeText: Text,
  afterText: Text,
  isConflict: z.boolean(),
})
export type FieldDifference = z.infer<typeof FieldDifferenceSchema>

const fields = z.array(FieldDifferenceSchema).max(100)
const Name = z.string().max(500)

/** A row that only the file has. `faults`: why cells of its key or of required columns were not taken. */
const AddedRowSchema = z.strictObject({
  id: Id,
  line: z.int(),
  name: Name,
  position: z.number(),
  fields,
  faults: z.array(z.string().max(3000)).max(100),
})
export type AddedRow = z.infer<typeof AddedRowSchema>

/** A row that the file changes; `version`: the one it was compared with. */
const ChangedRowSchema = z.strictObject({
  id: Id,
  version: z.int(),
  line: z.int(),
  name: Name,
  changedBy: z.string().max(200),
  changedAt: z.string().max(40),
  fields,
})
export type ChangedRow = z.infer<typeof ChangedRowSchema>

/** A row that was written out and is no longer in the file: its removal is proposed, not taken for granted. */
const MissingRowSchema = z.strictObject({ id: Id, version: z.int(), name: Name, isConflict: z.boolean() })

/** What a file would change in one sheet. `tab`: what the sheet is called in the file. */
export const SheetDifferenceSchema = z.strictObject({
  sheet: Id,
  title: z.string().max(200),
  tab: z.string().max(300),
  added: z.array(AddedRowSchema).max(MOST_ROWS),
  changed: z.array(ChangedRowSchema).max(MOST_ROWS),
  removed: z.array(MissingRowSchema).max(MOST_ROWS),
  unchanged: Count,
  issues: z.array(IssueSchema).max(1001),
})
export type SheetDifference = z.infer<typeof SheetDifferenceSchema>

/** What a file would change in an audit, and what of it could not be read at all. */
export const ExcelDifferenceSchema = z.strictObject({
  sheets: z.array(SheetDifferenceSchema).max(100),
  issues: z.array(IssueSchema).max(300),
})
export type ExcelDifference = z.infer<typeof ExcelDifferenceSchema>
