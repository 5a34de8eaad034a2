import { compareDrafts } from '@qingshen/core/indicator/draft/compare-drafts'
import { keepSettings } from '@qingshen/core/indicator/draft/keep-settings'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Context } from '../use-case.ts'
import { changedBy, openDraft, requireSeen, writeChange } from './open-draft.ts'
import { columnsOf, contentOf, keptColumnsText, MOST_JOURNALLED } from './system-content.ts'
import type { ReadFile } from './write-draft.ts'

/**
 * Reads a table into a draft that is there: its indicators take the place of those of the draft.
 * @throws Problem not_found, forbidden, state_forbids, stale_version, validation_failed
 */
export async function replaceDraft(
  context: Context,
  seen: { readonly ref: string; readonly version: number | null },
  { draft, columns: said, importedFrom }: ReadFile,
): Promise<SystemDraft> {
  const { row, owner } = await openDraft(context, seen.ref)
  if (seen.version !== null) requireSeen(row, seen.version)
  if (draft.kind !== row.kind) {
    const detail = `这份草稿是${row.kind === 'ratio' ? '比值型' : '分三级'}的，表格读成了另一种类型，没有读入。请核对各列的含义，或者作为新的体系导入。`
    throw new Problem('validation_failed', detail)
  }
  const before = contentOf(row)
  const content = keepSettings(before, draft)
  const { columns } = columnsOf(content, row.id)
  const file = { imported_from: importedFrom, import_columns: keptColumnsText(said) }
  await writeChange(context, row, { ...columns, ...file, ...changedBy(context, owner) })
  const differences = compareDrafts(before, content)
  const changes = { count: differences.length, changes: differences.slice(0, MOST_JOURNALLED) }
  await context.journal({
    action: 'indicator_system.read_again',
    subjectKind: 'indicator_system',
    subjectId: row.id,
    before: { version: row.version, importedFrom: row.imported_from },
    after: { version: row.version + 1, importedFrom, columns: said, ...changes },
    regionPath: row.region_path,
  })
  return content
}
