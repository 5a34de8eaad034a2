import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DutiesFileSchema } from '@qingshen/core/calendar/duty.schema'
import { DisclosureFileSchema } from '@qingshen/core/casework/disclosure-field.schema'
import { ExtensionsFileSchema } from '@qingshen/core/casework/extension-rule.schema'
import { RemindersFileSchema } from '@qingshen/core/casework/reminder-rule.schema'
import { SubmissionFileSchema } from '@qingshen/core/casework/submission-parts.schema'
import { CaseworkFileSchema } from '@qingshen/core/casework/transition.schema'
import { ReportTemplateFileSchema } from '@qingshen/core/report/report-template.schema'
import { ProceduresFileSchema } from '@qingshen/core/listing/procedure.schema'
import { ClausesFileSchema } from '@qingshen/core/rulebook/clause.schema'
import { ConsequencesFileSchema } from '@qingshen/core/rulebook/consequence.schema'
import { DocumentsFileSchema } from '@qingshen/core/rulebook/document.schema'
import { ReadingsFileSchema } from '@qingshen/core/rulebook/reading.schema'
import { AuditMethodFileSchema } from '@qingshen/core/workbench/audit-method.schema'
import { parse } from 'yaml'
import { z } from 'zod'

/** The files of a jurisdiction's folder that hold its texts, each with its schema. */
export const TEXT_FILES = {
  documents: DocumentsFileSchema,
  clauses: ClausesFileSchema,
  duties: DutiesFileSchema,
  procedures: ProceduresFileSchema,
  casework: CaseworkFileSchema,
  disclosure: DisclosureFileSchema,
  extensions: ExtensionsFileSchema,
  reminders: RemindersFileSchema,
  submission: SubmissionFileSchema,
  method: AuditMethodFileSchema,
  reportTemplate: ReportTemplateFileSchema,
  consequences: ConsequencesFileSchema,
  readings: ReadingsFileSchema,
} as const

const JurisdictionTextsSchema = z.object(TEXT_FILES)

/** Documents, clauses, readings and the rules about list and case of one jurisdiction, without inherited ones. */
export type JurisdictionTexts = z.infer<typeof JurisdictionTextsSchema>

const EMPTY = {
  documents: [],
  clauses: [],
  duties: [],
  procedures: [],
  casework: [],
  disclosure: {},
  extensions: [],
  reminders: [],
  submission: {},
  method: {},
  reportTemplate: {},
  consequences: [],
  readings: { readings: [] },
}

/** The files that are not called as they are in the program. */
const FILE_NAMES: Readonly<Record<string, string>> = { method: 'audit-method', reportTemplate: 'report-template' }

/**
 * Reads the text files of a jurisdiction's folder; a file that is not there counts as empty.
 * @throws ZodError naming every fault of every file at once; the first key of a path is the file.
 */
export function readTexts(folder: string): JurisdictionTexts {
  const raw = Object.entries(EMPTY).map(([name, empty]) => {
    const path = join(folder, `${FILE_NAMES[name] ?? name}.yaml`)
    return [name, existsSync(path) ? parse(readFileSync(path, 'utf8'), { version: '1.2' }) : empty] as const
  })
  return JurisdictionTextsSchema.parse(Object.fromEntries(raw))
}
