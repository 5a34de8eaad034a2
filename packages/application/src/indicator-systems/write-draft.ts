import type { KeptMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { ownSystemRef } from '@qingshen/core/indicator/system-ref'
import { insertSystem } from '@qingshen/store/indicator-systems/systems'
import type { Context } from '../use-case.ts'
import type { Ownership } from './ownership.ts'
import { columnsOf, keptColumnsText } from './system-content.ts'

/** What was read from a file: the draft, the name of the file, and what was said of its columns. */
export type ReadFile = {
  readonly draft: SystemDraft
  readonly importedFrom: string | null
  readonly columns?: readonly KeptMapping[]
}

type NewVersion = ReadFile & {
  readonly action: string
  readonly code?: string
  readonly number?: number
}

/** Writes a new version, and says so in the journal; answers its reference. */
export async function writeDraft(context: Context, owner: Ownership, version: NewVersion): Promise<string> {
  const { deps, tx, caller, journal } = context
  const { draft, action, importedFrom, columns: said = [] } = version
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
    import_columns: keptColumnsText(said),
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
    after: {
      title: draft.title,
      code,
      number,
      case: owner.auditCase,
      rows: columns.row_count,
      importedFrom,
      ...(said.length === 0 ? {} : { columns: said }),
    },
    regionPath: owner.regionPath,
  })
  return ownSystemRef(id)
}
