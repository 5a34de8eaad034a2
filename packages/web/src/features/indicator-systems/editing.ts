import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import type { DraftConflict } from '@qingshen/core/indicator/draft/merge-drafts'
import { mergeDrafts } from '@qingshen/core/indicator/draft/merge-drafts'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { SystemDraftSchema } from '@qingshen/core/indicator/draft/system-draft.schema'
import { z } from 'zod'

/** Whether what was typed is saved; `choosing`: cells both changed have to be chosen first. */
export type Saving =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'offline' | 'choosing' }
  | { readonly kind: 'stopped'; readonly message: string }

/** A draft under somebody's hands: what was last read, what it is now, what was before it. */
export interface Editing {
  readonly base: SystemDraft
  readonly version: number
  readonly draft: SystemDraft
  readonly past: readonly SystemDraft[]
  readonly saving: Saving
  readonly conflicts: readonly DraftConflict[]
}

const MOST_PAST = 100

/** A draft as it was read. */
export function opened({ content, version }: SystemDetail): Editing {
  return { base: content, version, draft: content, past: [], saving: { kind: 'saved' }, conflicts: [] }
}

/** After a change of whoever types. */
export function changed(before: Editing, draft: SystemDraft): Editing {
  const past = [...before.past, before.draft].slice(-MOST_PAST)
  const isHeld = before.saving.kind === 'saving' || before.saving.kind === 'choosing'
  return { ...before, draft, past, saving: isHeld ? before.saving : { kind: 'waiting' } }
}

/** After a table was read into the draft: what the server has now; what stood before comes back by undo. */
export function replacedBy(before: Editing, news: SystemDetail): Editing {
  return { ...opened(news), past: [...before.past, before.draft].slice(-MOST_PAST) }
}

/** After the last change was taken back. */
export function undone(before: Editing): Editing {
  const draft = before.past.at(-1)
  if (draft === undefined) return before
  const isHeld = before.saving.kind === 'saving' || before.saving.kind === 'choosing'
  return { ...before, draft, past: before.past.slice(0, -1), saving: isHeld ? before.saving : { kind: 'waiting' } }
}

/** After the server took what was sent; what was typed meanwhile still waits. */
export function afterSaved(before: Editing, sent: SystemDraft, version: number): Editing {
  return { ...before, base: sent, version, saving: { kind: before.draft === sent ? 'saved' : 'waiting' } }
}

/** After somebody else saved first: different cells go together, the same cell has to be chosen. */
export function mergedWith(before: Editing, news: SystemDetail): Editing {
  const { draft, conflicts } = mergeDrafts(before.base, before.draft, news.content)
  const saving: Saving = { kind: conflicts.length === 0 ? 'waiting' : 'choosing' }
  return { ...before, base: news.content, version: news.version, draft, past: [], conflicts, saving }
}

const KeptSchema = z.object({ base: SystemDraftSchema, version: z.number(), draft: SystemDraftSchema })

function keyOf(ref: string): string {
  return `draft:indicator-system.${ref}`
}

/** Keeps what is not saved in this browser tab; what is saved is forgotten. */
export function keepEditing(ref: string, { base, version, draft, saving }: Editing): void {
  if (saving.kind === 'saved') sessionStorage.removeItem(keyOf(ref))
  else sessionStorage.setItem(keyOf(ref), JSON.stringify({ base, version, draft }))
}

/** What was typed and not saved before a reload, put together with what is stored now; null where there is nothing. */
export function keptEditing(detail: SystemDetail): Editing | null {
  const text = sessionStorage.getItem(keyOf(detail.ref))
  if (text === null || detail.state !== 'draft') return null
  const kept = KeptSchema.safeParse(jsonOf(text))
  if (!kept.success) return null
  const before = { ...opened(detail), ...kept.data }
  if (kept.data.version !== detail.version) return mergedWith(before, detail)
  return { ...before, saving: { kind: 'waiting' } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
