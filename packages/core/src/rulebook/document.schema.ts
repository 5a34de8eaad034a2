import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'

/**
 * An office as the document prints it and what it is called since; printed texts keep the old name, screens show
 * both. `department` is the line it belongs to, so that an old text still finds today's office.
 */
export const OfficeNameSchema = z.strictObject({
  asPrinted: z.string().min(1),
  now: z.string().min(1),
  department: z.enum(['ecology', 'development', 'industry', 'energy_saving', 'other']),
  level: z.enum(['nation', 'province', 'city', 'county', 'any']),
})
export type OfficeName = z.infer<typeof OfficeNameSchema>

/**
 * One legal document of a jurisdiction (`documents.yaml`). `short` stands on clause chips; `from`/`to` are the first
 * and last day in force (`to` null: in force until repealed); `repealedBy` names the document that ended it.
 * `mark` says how well the data about it is known: F read in a source, K known, U uncertain.
 */
export const LawDocumentSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]+$/),
  title: z.string().min(1),
  short: z.string().min(1).max(20),
  number: z.string().min(1).nullable(),
  issuer: z.string().min(1),
  issued: LocalDateSchema.nullable(),
  from: LocalDateSchema,
  fromReading: z.string().min(1).optional(),
  to: LocalDateSchema.nullable(),
  repealedBy: z.string().min(1).optional(),
  mark: z.enum(['F', 'K', 'U']),
  offices: z.array(OfficeNameSchema).default([]),
  note: z.string().min(1).optional(),
})
export type LawDocument = z.infer<typeof LawDocumentSchema>

/** The whole of a `documents.yaml`. */
export const DocumentsFileSchema = z.array(LawDocumentSchema)
