import { createSystem, importSystem, reviseSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemImport } from '@qingshen/contracts/indicator-systems.schema'
import { draftOfSystem } from '@qingshen/core/indicator/draft/draft-of-system'
import type { ImportReading } from '@qingshen/core/indicator/draft/read-import'
import { readImport } from '@qingshen/core/indicator/draft/read-import'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { emptyDraft, SystemDraftSchema } from '@qingshen/core/indicator/draft/system-draft.schema'
import { ownSystemId, ownSystemRef } from '@qingshen/core/indicator/system-ref'
import { Problem } from '@qingshen/core/kernel/problem'
import { readWorkbenchInThread } from '@qingshen/documents/workbench-excel/workbench-in-thread'
import { insertSystem, versionsOfSystem } from '@qingshen/store/indicator-systems/systems'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure, useCase } from '../use-case.ts'
import type { Ownership } from './ownership.ts'
import { ownershipFor, requireWork } from './ownership.ts'
import { columnsOf, contentOf, findingsOf } from './system-content.ts'
import { loadRow, systemDetail } from './system-view.ts'

/** A new draft: blank, or with the contents of another system. */
export const createSystemUseCase = useCase(createSystem, async (context, { body }) => {
  const owner = await ownershipFor(context, body.case ?? null)
  const content = body.from === undefined ? emptyDraft(body.kind, '') : await copiedContent(context, body.from)
  const draft = { ...content, title: body.title }
  const ref = await writeDraft(context, owner, { draft, action: 'indicator_system.created', importedFrom: null })
  return await systemDetail(context, ref)
})

/**
 * A draft from an uploaded table. The file is read in a thread between two transactions; what is wrong with it stands
 * beside the draft, and which of several tables is meant is asked.
 */
export const importSystemUseCase = procedure(importSystem, async (deps, caller, { query, body }) => {
  const auditCase = query.case ?? null
  await asCaller(deps, caller, (tx) => ownershipFor(contextOf(deps, caller, tx), auditCase))
  const sheets = await readWorkbenchInThread(body, query.name)
  const title = query.name.replace(/\.\w+$/u, '')
  const { sheet, product, together } = query
  const reading = readImport(sheets, title, { sheet, product, together })
  if (reading.kind !== 'drafted') return { answer: withoutDraft(reading) }
  if (!SystemDraftSchema.safeParse(reading.draft).success) throw tooMany()
  const answer = await asCaller(deps, caller, async (tx): Promise<SystemImport> => {
    const context = contextOf(deps, caller, tx)
    const owner = await ownershipFor(context, auditCase)
    const { draft } = reading
    const written = { draft, action: 'indicator_system.imported', importedFrom: query.name.slice(0, 300) }
    const ref = await writeDraft(context, owner, written)
    const { findings } = columnsOf(draft, ownSystemId(ref) ?? '')
    const all = [...findingsOf(reading.issues, draft), ...findings].slice(0, 10_000)
    return { outcome: 'drafted', ref, question: null, sheets: [], findings: all }
  })
  return { answer }
})

function tooMany(): Problem {
  const detail =
    '表格里的指标比任何体系都多（一级指标最多 100 个，每个下面最多 500 项；产品最多 100 种），没有读入。请只留下指标体系的表，核对“一级指标”“产品”两列后再导入。'
  return new Problem('file_too_large', detail)
}

function withoutDraft(reading: Exclude<ImportReading, { kind: 'drafted' }>): SystemImport {
  const sheets = reading.sheets.slice(0, 100).map(({ name, kind, rows, products, missing }) => ({
    name,
    kind,
    rows,
    products: products.slice(0, 200).map((product) => product.slice(0, 2000)),
    missing: [...missing],
  }))
  if (reading.kind === 'asked') {
    return { outcome: 'asked', ref: null, question: reading.question, sheets, findings: [] }
  }
  const findings = findingsOf(reading.issues, emptyDraft('levels', ''))
  return { outcome: 'unreadable', ref: null, question: null, sheets, findings }
}

/** The next version of a system, begun from one that was published. */
export const reviseSystemUseCase = useCase(reviseSystem, async (context, { params }) => {
  const row = await loadRow(context, params.system)
  const owner = await requireWork(context, row)
  if (row.published_at === null) throw new Problem('state_forbids', '这一版还没有发布，可以直接修改，不必起草下一版。')
  const versions = await versionsOfSystem(context.tx, row.code)
  const open = versions.find(({ state }) => state === 'draft')
  if (open !== undefined) {
    throw new Problem('conflict', `第 ${open.number} 版已经在起草。请打开那一版修改，或者先把它废弃。`)
  }
  const draft = contentOf(row)
  const number = (versions[0]?.number ?? row.number) + 1
  const version = { draft, action: 'indicator_system.revised', importedFrom: null, code: row.code, number }
  return await systemDetail(context, await writeDraft(context, owner, version))
})

async function copiedContent(context: Context, ref: string): Promise<SystemDraft> {
  if (ownSystemId(ref) !== null) return contentOf(await loadRow(context, ref))
  const file = context.deps.reference.systems.list().find(({ id }) => id === ref)
  if (file === undefined) throw new Problem('not_found', '没有找到要复制的评价指标体系。请从列表中选择。')
  return draftOfSystem(file)
}

type NewVersion = {
  readonly draft: SystemDraft
  readonly action: string
  readonly importedFrom: string | null
  readonly code?: string
  readonly number?: number
}

async function writeDraft(context: Context, owner: Ownership, version: NewVersion): Promise<string> {
  const { deps, tx, caller, journal } = context
  const { draft, action, importedFrom } = version
  const id = deps.newId()
  const at = deps.now().toString()
  const { columns } = columnsOf(draft, id)
  const { code = id, number = 1 } = version
  await insertSystem(tx, {
    id,
    code,
    number,
    kind: draft.kind,
    state: 'draft',
    ...columns,
    imported_from: importedFrom,
    office: owner.office,
    owner_name: owner.ownerName,
    audit_case: owner.auditCase,
    region_path: owner.regionPath,
    created_at: at,
    created_by: caller.actor.accountId,
    created_by_name: owner.personName,
    changed_at: at,
    changed_by: caller.actor.accountId,
    changed_by_name: owner.personName,
  })
  await journal({
    action,
    subjectKind: 'indicator_system',
    subjectId: id,
    after: { title: draft.title, code, number, case: owner.auditCase, rows: columns.row_count, importedFrom },
    regionPath: owner.regionPath,
  })
  return ownSystemRef(id)
}
