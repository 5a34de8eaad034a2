import { HEAD_FIELDS, headText } from './draft-fields.ts'
import type { SystemDraft } from './system-draft.schema.ts'
import { emptyDraft } from './system-draft.schema.ts'

/**
 * A table read again into a draft: the indicators are those of the table; name, source, rules, variables and the like stay
 * where the file says nothing of them. The name that was entered stays.
 */
export function keepSettings(before: SystemDraft, read: SystemDraft): SystemDraft {
  const nothing = emptyDraft(read.kind, '')
  const isSaid = (field: (typeof HEAD_FIELDS)[number]) => headText(read, field) !== headText(nothing, field)
  const kept = HEAD_FIELDS.filter((field) => (field === 'title' ? before.title !== '' : !isSaid(field)))
  return { ...read, ...Object.fromEntries(kept.map((field) => [field, before[field]])) }
}
