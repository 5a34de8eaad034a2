import { importSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import type { QueryOf } from '@qingshen/contracts/operation'
import type { ColumnMapping, KeptMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { readMappingText } from '@qingshen/core/indicator/draft/mapping-text'
import type { ImportReading } from '@qingshen/core/indicator/draft/read-import'
import { readImport } from '@qingshen/core/indicator/draft/read-import'
import { emptyDraft, SystemDraftSchema } from '@qingshen/core/indicator/draft/system-draft.schema'
import { ownSystemId } from '@qingshen/core/indicator/system-ref'
import { Problem } from '@qingshen/core/kernel/problem'
import { readWorkbenchInThread } from '@qingshen/documents/workbench-excel/workbench-in-thread'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { openDraft, requireSeen } from './open-draft.ts'
import { ownershipFor } from './ownership.ts'
import { replaceDraft } from './replace-draft.ts'
import { sheetsFound } from './sheets-found.ts'
import { columnsOf, findingsOf, keptColumnsOf } from './system-content.ts'
import { writeDraft } from './write-draft.ts'

type Query = QueryOf<typeof importSystem>
type Drafted = Extract<ImportReading, { kind: 'drafted' }>

/**
 * A draft from an uploaded table, or new contents of one. The file is read in a thread between two transactions; what is
 * wrong with it stands beside the draft. Which of several tables is meant is asked; so is which column is which, where the
 * headings do not say it or somebody wants to look first.
 */
export const importSystemUseCase = procedure(importSystem, async (deps, caller, { query, body }) => {
  const kept = await asCaller(deps, caller, (tx) => requireWriting(contextOf(deps, caller, tx), query))
  const columns = (query.columns ?? []).map(mappingOf)
  const sheets = await readWorkbenchInThread(body, query.name)
  const title = query.name.replace(/\.\w+$/u, '')
  const { sheet, product, together } = query
  const reading = readImport(sheets, title, { sheet, product, together, columns, kept })
  if (query.look === true || reading.kind !== 'drafted') {
    return { answer: { ...withoutDraft(reading, query.look === true), sheets: sheetsFound(reading.sheets, sheets) } }
  }
  if (!SystemDraftSchema.safeParse(reading.draft).success) throw tooMany()
  return { answer: await asCaller(deps, caller, (tx) => drafted(contextOf(deps, caller, tx), query, reading)) }
})

/** Refuses before the file is read whoever may not write what it becomes; what the draft remembers of its columns. */
async function requireWriting(context: Context, { case: auditCase, into, version }: Query): Promise<KeptMapping[]> {
  if (into === undefined) {
    await ownershipFor(context, auditCase ?? null)
    return []
  }
  const { row } = await openDraft(context, into)
  if (version !== undefined) requireSeen(row, version)
  return keptColumnsOf(row)
}

function mappingOf(text: string): ColumnMapping {
  const mapping = readMappingText(text)
  if (mapping !== null) return mapping
  throw new Problem('validation_failed', '指定的各列读不出来，没有读入。请重新选择各列的含义。')
}

async function drafted(context: Context, query: Query, reading: Drafted): Promise<SystemImport> {
  const { ref, draft } = await written(context, query, reading)
  const { findings } = columnsOf(draft, ownSystemId(ref) ?? '')
  const all = [...findingsOf(reading.issues, draft), ...findings].slice(0, 10_000)
  return { outcome: 'drafted', ref, question: null, sheets: [], findings: all }
}

async function written(context: Context, query: Query, { draft, columns }: Drafted) {
  const importedFrom = query.name.slice(0, 300)
  if (query.into !== undefined) {
    const seen = { ref: query.into, version: query.version ?? null }
    return { ref: query.into, draft: await replaceDraft(context, seen, { draft, columns, importedFrom }) }
  }
  const owner = await ownershipFor(context, query.case ?? null)
  const ref = await writeDraft(context, owner, { draft, columns, importedFrom, action: 'indicator_system.imported' })
  return { ref, draft }
}

function tooMany(): Problem {
  const detail =
    '表格里的指标比任何体系都多（一级指标最多 100 个，每个下面最多 500 项；产品最多 100 种），没有读入。请只留下指标体系的表，核对“一级指标”“产品”两列后再导入。'
  return new Problem('file_too_large', detail)
}

/** What is asked, or why nothing could be read. */
function withoutDraft(reading: ImportReading, isLook: boolean): Omit<SystemImport, 'sheets'> {
  if (reading.kind === 'unreadable' && !isLook) {
    const findings = findingsOf(reading.issues, emptyDraft('levels', ''))
    return { outcome: 'unreadable', ref: null, question: null, findings }
  }
  const question = reading.kind === 'asked' && !isLook ? reading.question : 'columns'
  return { outcome: 'asked', ref: null, question, findings: [] }
}
