import { editSystem, loadSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { takeTheirs } from '@qingshen/core/indicator/draft/merge-drafts'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import type { Editing } from './editing.ts'
import { afterSaved, changed, keptEditing, keepEditing, mergedWith, opened, replacedBy, undone } from './editing.ts'

const PAUSE_MS = 1200
const RETRY_MS = 6000

/** What the editor of a draft works with. */
export interface SystemEditor {
  editing: Editing
  change: (edit: (draft: SystemDraft) => SystemDraft) => void
  undo: () => void
  /** Takes what somebody else entered into a cell both changed, or keeps one's own. */
  choose: (cell: string, whose: 'mine' | 'theirs') => void
  retry: () => void
  /** Takes what a table that was read into the draft made of it. */
  replace: (news: SystemDetail) => void
}

/** A draft that saves itself a moment after the last change; nothing typed is lost on reload, failure or conflict. */
export function useSystemDraft(detail: SystemDetail): SystemEditor {
  const { ref } = detail
  const [editing, setEditing] = useState(() => keptEditing(detail) ?? opened(detail))
  useEffect(() => keepEditing(ref, editing), [ref, editing])
  const takeNews = useEffectEvent(async () => {
    try {
      const news = await call(loadSystem, { params: { system: ref } })
      setEditing((before) => mergedWith(before, news))
    } catch (error) {
      setEditing((before) => ({ ...before, saving: failureOf(error) }))
    }
  })
  const save = useEffectEvent(async ({ draft, version }: Editing) => {
    setEditing((before) => ({ ...before, saving: { kind: 'saving' } }))
    try {
      const saved = await call(editSystem, { params: { system: ref }, body: { version, content: draft } })
      setEditing((before) => afterSaved(before, draft, saved.version))
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale_version') await takeNews()
      else setEditing((before) => ({ ...before, saving: failureOf(error) }))
    }
  })
  useEffect(() => {
    const { kind } = editing.saving
    if (kind !== 'waiting' && kind !== 'offline') return
    const timer = setTimeout(() => void save(editing), kind === 'waiting' ? PAUSE_MS : RETRY_MS)
    return () => clearTimeout(timer)
  }, [editing])
  const change = useCallback<SystemEditor['change']>(
    (edit) => setEditing((before) => changed(before, edit(before.draft))),
    [],
  )
  return {
    editing,
    change,
    undo: () => setEditing(undone),
    choose: (cell, whose) =>
      setEditing((before) => {
        const conflicts = before.conflicts.filter((each) => each.cell !== cell)
        const draft = whose === 'theirs' ? takeTheirs(before.draft, before.base, cell) : before.draft
        const saving = conflicts.length === 0 ? ({ kind: 'waiting' } as const) : before.saving
        return { ...before, draft, conflicts, saving }
      }),
    retry: () => setEditing((before) => ({ ...before, saving: { kind: 'waiting' } })),
    replace: (news) => setEditing((before) => replacedBy(before, news)),
  }
}

function failureOf(error: unknown): Editing['saving'] {
  const isUnreachable = !(error instanceof Problem) || error.code === 'internal'
  return isUnreachable ? { kind: 'offline' } : { kind: 'stopped', message: problemText(error).detail }
}
