import { createSystem, reviseSystem } from '@qingshen/contracts/indicator-systems.operations'
import { draftOfSystem } from '@qingshen/core/indicator/draft/draft-of-system'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { emptyDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { ownSystemId } from '@qingshen/core/indicator/system-ref'
import { Problem } from '@qingshen/core/kernel/problem'
import { versionsOfSystem } from '@qingshen/store/indicator-systems/systems'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { ownershipFor, requireWork } from './ownership.ts'
import { contentOf } from './system-content.ts'
import { loadRow, systemDetail } from './system-view.ts'
import { writeDraft } from './write-draft.ts'

/** A new draft: blank, or with the contents of another system. */
export const createSystemUseCase = useCase(createSystem, async (context, { body }) => {
  const owner = await ownershipFor(context, body.case ?? null)
  const content = body.from === undefined ? emptyDraft(body.kind, '') : await copiedContent(context, body.from)
  const draft = { ...content, title: body.title }
  const ref = await writeDraft(context, owner, { draft, action: 'indicator_system.created', importedFrom: null })
  return await systemDetail(context, ref)
})

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
