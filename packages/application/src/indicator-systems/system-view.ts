import type { IndicatorSystemSummary } from '@qingshen/contracts/level.operations'
import type { AuditSystem, OwnSystem, SystemDetail, SystemState } from '@qingshen/contracts/indicator-systems.schema'
import { draftOfSystem } from '@qingshen/core/indicator/draft/draft-of-system'
import { examineDraft } from '@qingshen/core/indicator/draft/examine-draft'
import { ownSystemId, ownSystemRef } from '@qingshen/core/indicator/system-ref'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AuditSystemRow, SystemRow, SystemSummaryRow } from '@qingshen/store/indicator-systems/systems'
import { findSystemRow, versionsOfSystem } from '@qingshen/store/indicator-systems/systems'
import { carriedSystems } from '../calculators/indicator-systems.ts'
import type { Context } from '../use-case.ts'
import { createAbility, workAbility } from './ownership.ts'
import { contentOf, findingsOf } from './system-content.ts'

/** A version in a list. */
export function toOwnSystem(row: SystemSummaryRow): OwnSystem {
  return {
    ref: ownSystemRef(row.id),
    code: row.code,
    number: row.number,
    kind: row.kind === 'ratio' ? 'ratio' : 'levels',
    title: row.title,
    source: row.source,
    isFictitious: row.is_fictitious,
    state: row.state as SystemState,
    origin: row.audit_case === null ? 'office' : 'audit',
    owner: row.owner_name,
    case: row.audit_case,
    rows: row.row_count,
    unverified: row.unverified_count,
    faults: row.fault_count,
    importedFrom: row.imported_from,
    changedAt: row.changed_at,
    changedBy: row.changed_by_name,
    publishedAt: row.published_at,
    publishedBy: row.published_by_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by_name,
    withdrawnReason: row.withdrawn_reason,
  }
}

/** One that a team entered, with its case. */
export function toAuditSystem(row: AuditSystemRow): AuditSystem {
  const { audit_case: auditCase, case_name: caseName, case_year: caseYear, is_ended: isEnded } = row
  return { ...toOwnSystem(row), case: auditCase ?? '', caseName, caseYear, isEnded }
}

/** One the program carries, in the same list. */
export function toCarried({ id, ...summary }: IndicatorSystemSummary): OwnSystem {
  const { title, kind, source, isFictitious, rows, unverified } = summary
  const common = { title, kind, source, isFictitious, rows, unverified, origin: 'carried', state: 'carried' } as const
  const nothing = { number: null, owner: null, case: null, importedFrom: null, changedAt: null, changedBy: null }
  const never = { publishedAt: null, publishedBy: null, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
  return { ref: id, code: id, faults: 0, ...common, ...nothing, ...never }
}

/**
 * The version of a reference of one that was entered here.
 * @throws Problem not_found
 */
export async function loadRow(context: Context, ref: string): Promise<SystemRow> {
  const id = ownSystemId(ref)
  const row = id === null ? undefined : await findSystemRow(context.tx, id)
  if (row === undefined) throw notFound()
  return row
}

function notFound(): Problem {
  const detail = '没有找到这个评价指标体系，或者它没有发布、不在您可以查看的范围内。请从列表中打开。'
  return new Problem('not_found', detail)
}

/**
 * A system as it is opened, by its reference.
 * @throws Problem not_found
 */
export async function systemDetail(context: Context, ref: string): Promise<SystemDetail> {
  if (ownSystemId(ref) === null) return await carriedDetail(context, ref)
  const row = await loadRow(context, ref)
  const content = contentOf(row)
  const work = await workAbility(context, row)
  const create = await createAbility(context, row.audit_case)
  const versions = await versionsOfSystem(context.tx, row.code)
  const isDraft = row.state === 'draft'
  const not = (reason: string) => ({ allowed: false, reason })
  const inDraft = isDraft ? work : not('这一版已经发布，不再改动。需要更正的，请起草下一版。')
  const hasDraft = versions.some(({ state }) => state === 'draft')
  return {
    ...toOwnSystem(row),
    version: row.version,
    content,
    findings: findingsOf(examineDraft(content, ref).issues, content),
    versions: versions.map(toOwnSystem),
    sha256: row.sha256,
    abilities: {
      edit: inDraft,
      publish: inDraft,
      withdraw: row.state === 'withdrawn' ? not('这一版已经停用。') : work,
      revise: hasDraft ? not('下一版已经在起草，请打开那一版。') : work,
      copy: create,
    },
  }
}

async function carriedDetail(context: Context, ref: string): Promise<SystemDetail> {
  const { systems } = context.deps.reference
  const file = systems.list().find(({ id }) => id === ref)
  const summary = carriedSystems(context.deps).find(({ id }) => id === ref)
  if (file === undefined || summary === undefined) throw notFound()
  const content = draftOfSystem(file)
  const carried = { allowed: false, reason: '这个体系随程序提供，在这里不能改。需要的可以复制为自己的体系。' }
  return {
    ...toCarried(summary),
    version: 0,
    content,
    findings: findingsOf(examineDraft(content, ref).issues, content),
    versions: [],
    sha256: null,
    abilities: {
      edit: carried,
      publish: carried,
      withdraw: carried,
      revise: carried,
      copy: await createAbility(context, null),
    },
  }
}
