import { editSystem, publishSystem, withdrawSystem } from '@qingshen/contracts/indicator-systems.operations'
import { compareDrafts } from '@qingshen/core/indicator/draft/compare-drafts'
import { ownSystemRef } from '@qingshen/core/indicator/system-ref'
import { Problem } from '@qingshen/core/kernel/problem'
import { useCase } from '../use-case.ts'
import { changedBy, openDraft, requireSeen, writeChange } from './open-draft.ts'
import { requireWork } from './ownership.ts'
import { columnsOf, contentOf, MOST_JOURNALLED } from './system-content.ts'
import { loadRow, systemDetail } from './system-view.ts'

/** Saves a draft as it was typed, faults and all. */
export const editSystemUseCase = useCase(editSystem, async (context, { params, body }) => {
  const { row, owner } = await openDraft(context, params.system)
  if (body.content.kind !== row.kind) {
    throw new Problem('validation_failed', '体系的类型不能改。请新建另一个类型的体系。')
  }
  requireSeen(row, body.version)
  const { columns, findings } = columnsOf(body.content, row.id)
  const changed = await writeChange(context, row, { ...columns, ...changedBy(context, owner) })
  const differences = compareDrafts(contentOf(row), body.content)
  await context.journal({
    action: 'indicator_system.edited',
    subjectKind: 'indicator_system',
    subjectId: row.id,
    before: { version: row.version },
    after: { version: row.version + 1, count: differences.length, changes: differences.slice(0, MOST_JOURNALLED) },
    regionPath: row.region_path,
  })
  return { version: row.version + 1, ...changed, findings }
})

/** Publishes a draft against which nothing stands; it never changes afterwards. */
export const publishSystemUseCase = useCase(publishSystem, async (context, { params, body }) => {
  const { row, owner } = await openDraft(context, params.system)
  requireSeen(row, body.version)
  const { columns, findings } = columnsOf(contentOf(row), row.id)
  if (columns.file === null) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    const detail = `还有 ${errors.length} 处问题，没有发布。请按各处说明改正后再发布。`
    throw new Problem(
      'validation_failed',
      detail,
      errors.map(({ place: _place, ...issue }) => issue),
    )
  }
  const by = changedBy(context, owner)
  const published = { state: 'published', published_at: by.changed_at, published_by_name: owner.personName }
  await writeChange(context, row, { ...columns, ...by, ...published })
  const { title, row_count: rows, unverified_count: unverified, sha256 } = columns
  await context.journal({
    action: 'indicator_system.published',
    subjectKind: 'indicator_system',
    subjectId: row.id,
    after: { title, code: row.code, number: row.number, rows, unverified, sha256 },
    regionPath: row.region_path,
  })
  return await systemDetail(context, ownSystemRef(row.id))
})

/** Withdraws a published version, or discards a draft. Audits that chose it keep it. */
export const withdrawSystemUseCase = useCase(withdrawSystem, async (context, { params, body }) => {
  const row = await loadRow(context, params.system)
  const owner = await requireWork(context, row)
  if (row.state === 'withdrawn') throw new Problem('state_forbids', '这一版已经停用。')
  const reason = body.reason.trim()
  if (reason === '') throw new Problem('validation_failed', '没有写明原因，没有停用。请写明停用或者废弃的原因。')
  requireSeen(row, body.version)
  const at = context.deps.now().toString()
  const change = { state: 'withdrawn', withdrawn_at: at, withdrawn_by_name: owner.personName, withdrawn_reason: reason }
  await writeChange(context, row, change)
  await context.journal({
    action: row.published_at === null ? 'indicator_system.discarded' : 'indicator_system.withdrawn',
    subjectKind: 'indicator_system',
    subjectId: row.id,
    before: { state: row.state },
    after: { title: row.title, code: row.code, number: row.number, reason },
    regionPath: row.region_path,
  })
  return await systemDetail(context, ownSystemRef(row.id))
})
