import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DutiesFileSchema } from '@qingshen/core/calendar/duty.schema'
import { pointerOf } from '@qingshen/core/kernel/json-pointer'
import { DisclosureFileSchema } from '@qingshen/core/casework/disclosure-field.schema'
import { ExtensionsFileSchema } from '@qingshen/core/casework/extension-rule.schema'
import { RemindersFileSchema } from '@qingshen/core/casework/reminder-rule.schema'
import { SubmissionFileSchema } from '@qingshen/core/casework/submission-parts.schema'
import { CaseworkFileSchema } from '@qingshen/core/casework/transition.schema'
import { ProceduresFileSchema } from '@qingshen/core/listing/procedure.schema'
import type { LawCase } from '@qingshen/core/rulebook/case.schema'
import { ReportTemplateFileSchema } from '@qingshen/core/report/report-template.schema'
import { CasesFileSchema } from '@qingshen/core/rulebook/case.schema'
import { ClausesFileSchema } from '@qingshen/core/rulebook/clause.schema'
import { ConsequencesFileSchema } from '@qingshen/core/rulebook/consequence.schema'
import { DocumentsFileSchema } from '@qingshen/core/rulebook/document.schema'
import { LawHeadSchema } from '@qingshen/core/rulebook/law.schema'
import { RulesFileSchema } from '@qingshen/core/rulebook/provision.schema'
import { ReadingsFileSchema } from '@qingshen/core/rulebook/reading.schema'
import { AuditMethodFileSchema } from '@qingshen/core/workbench/audit-method.schema'
import type { TableRow } from '@qingshen/core/rulebook/table.schema'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { Finding } from './finding.ts'
import { readTable } from './read-table.ts'

/** A jurisdiction's folder as read: every file checked for its shape, nothing yet put together. */
export type LawFolder = {
  readonly name: string
  readonly head: z.infer<typeof LawHeadSchema>
  readonly rules: z.infer<typeof RulesFileSchema>
  readonly documents: z.infer<typeof DocumentsFileSchema>
  readonly clauses: z.infer<typeof ClausesFileSchema>
  readonly duties: z.infer<typeof DutiesFileSchema>
  readonly procedures: z.infer<typeof ProceduresFileSchema>
  readonly casework: z.infer<typeof CaseworkFileSchema>
  readonly disclosure: z.infer<typeof DisclosureFileSchema>
  readonly extensions: z.infer<typeof ExtensionsFileSchema>
  readonly reminders: z.infer<typeof RemindersFileSchema>
  readonly submission: z.infer<typeof SubmissionFileSchema>
  readonly method: z.infer<typeof AuditMethodFileSchema>
  readonly reportTemplate: z.infer<typeof ReportTemplateFileSchema>
  readonly consequences: z.infer<typeof ConsequencesFileSchema>
  readonly readings: z.infer<typeof ReadingsFileSchema>
  readonly tables: Readonly<Record<string, readonly TableRow[]>>
  readonly cases: readonly (LawCase & { readonly file: string })[]
}

/**
 * Reads one folder. Null, with findings, when a file is missing, is no YAML or has another shape than its schema;
 * files other than `law.yaml`, `rules.yaml`, `documents.yaml` and `clauses.yaml` may be absent.
 */
export function readLawFolder(root: string, name: string, findings: Finding[]): LawFolder | null {
  const read = <S extends z.ZodType>(file: string, schema: S, absent?: unknown): z.infer<S> | null =>
    readYaml(root, `${name}/${file}`, schema, { absent, findings })
  const parts = {
    head: read('law.yaml', LawHeadSchema),
    rules: read('rules.yaml', RulesFileSchema),
    documents: read('documents.yaml', DocumentsFileSchema),
    clauses: read('clauses.yaml', ClausesFileSchema),
    duties: read('duties.yaml', DutiesFileSchema, []),
    procedures: read('procedures.yaml', ProceduresFileSchema, []),
    casework: read('casework.yaml', CaseworkFileSchema, []),
    disclosure: read('disclosure.yaml', DisclosureFileSchema, {}),
    extensions: read('extensions.yaml', ExtensionsFileSchema, []),
    reminders: read('reminders.yaml', RemindersFileSchema, []),
    submission: read('submission.yaml', SubmissionFileSchema, {}),
    method: read('audit-method.yaml', AuditMethodFileSchema, {}),
    reportTemplate: read('report-template.yaml', ReportTemplateFileSchema, {}),
    consequences: read('consequences.yaml', ConsequencesFileSchema, []),
    readings: read('readings.yaml', ReadingsFileSchema, { readings: [] }),
  }
  const tables = Object.fromEntries(
    filesIn(join(root, name, 'tables'), '.csv').map((file) => [
      file.replace(/\.csv$/, ''),
      readTable(root, `${name}/tables/${file}`, findings),
    ]),
  )
  const cases = filesIn(join(root, name, 'cases'), '.cases.yaml').flatMap((file) => {
    const path = `${name}/cases/${file}`
    return (readYaml(root, path, CasesFileSchema, { findings }) ?? []).map((each) =>
      Object.assign(each, { file: path }),
    )
  })
  if (Object.values(parts).includes(null)) return null
  return { name, ...(parts as Omit<LawFolder, 'name' | 'tables' | 'cases'>), tables, cases }
}

/** The names of the folders that hold a law, and of those that do not hold one yet. */
export function lawFolders(root: string): { readonly laws: readonly string[]; readonly others: readonly string[] } {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map(({ name }) => name).toSorted()
  const hasHead = (name: string): boolean => existsSync(join(root, name, 'law.yaml'))
  return { laws: names.filter(hasHead), others: names.filter((name) => !hasHead(name)) }
}

function readYaml<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  { absent, findings }: { readonly absent?: unknown; readonly findings: Finding[] },
): z.infer<S> | null {
  const path = join(root, file)
  if (!existsSync(path) && absent === undefined) {
    findings.push({ file, path: '', message: '缺少这个文件。请按“新增地区”的说明补上。' })
    return null
  }
  try {
    const parsed = schema.safeParse(existsSync(path) ? parse(readFileSync(path, 'utf8'), { version: '1.2' }) : absent)
    if (parsed.success) return parsed.data
    const found = parsed.error.issues.map((each) => ({ file, path: pointerOf(each.path), message: each.message }))
    findings.push(...found)
  } catch (error) {
    findings.push({
      file,
      path: '',
      message: `不是合格的 YAML：${error instanceof Error ? error.message : String(error)}`,
    })
  }
  return null
}

function filesIn(folder: string, ending: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .toSorted()
    : []
}
