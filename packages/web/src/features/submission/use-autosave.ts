import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { saveSubmissionDraft } from '@qingshen/contracts/submission.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import type { ReportFields } from './submission-data.ts'
import { fieldsOf, submissionQuery } from './submission-data.ts'

const PAUSE_MS = 1000

/** How the typed fields stand beside those kept: `conflict`: somebody else changed the draft meanwhile. */
export type SaveState = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed'

export interface Autosave {
  fields: ReportFields
  change: (changes: Partial<ReportFields>) => void
  state: SaveState
  error: unknown
  /** Saves at once what is still typed; false when it could not be saved. */
  flush: () => Promise<boolean>
  /** After a conflict: what was typed here replaces what the other wrote, or gives way to it. */
  keepMine: () => Promise<void>
  takeTheirs: () => Promise<void>
}

/** The fields of a draft, saved a moment after the last key. Until then they are kept in this browser tab. */
export function useAutosave(caseId: string, page: SubmissionPage): Autosave {
  const queryClient = useQueryClient()
  const key = `draft:report ${caseId}`
  const version = useRef(page.draft?.version ?? 0)
  const [fields, setFields] = useState(() => readKept(key) ?? fieldsOf(page))
  const typed = useRef(fields)
  const [state, setState] = useState<SaveState>(() => (readKept(key) === null ? 'saved' : 'typing'))
  const [error, setError] = useState<unknown>(null)

  // a draft that an upload has just begun
  if (version.current === 0 && page.draft !== null) version.current = page.draft.version

  const save = async (): Promise<boolean> => {
    const sent = typed.current
    setState('saving')
    try {
      const saved = await call(saveSubmissionDraft, {
        params: { case: caseId },
        body: { ...sent, version: version.current },
      })
      version.current = saved.draft?.version ?? 0
      queryClient.setQueryData(submissionQuery(caseId).queryKey, saved)
      setError(null)
      const isAll = typed.current === sent
      if (isAll) sessionStorage.removeItem(key)
      setState(isAll ? 'saved' : 'typing')
      return isAll
    } catch (failure) {
      setError(failure)
      setState(failure instanceof Problem && failure.code === 'stale_version' ? 'conflict' : 'failed')
      return false
    }
  }

  useEffect(() => {
    if (state !== 'typing') return undefined
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [state, fields])

  const put = (after: ReportFields) => {
    typed.current = after
    setFields(after)
  }
  const read = () => queryClient.fetchQuery({ ...submissionQuery(caseId), staleTime: 0 })
  return {
    fields,
    state,
    error,
    change: (changes) => {
      put({ ...typed.current, ...changes })
      sessionStorage.setItem(key, JSON.stringify(typed.current))
      setState((before) => (before === 'conflict' ? before : 'typing'))
    },
    flush: async () => (state === 'saved' ? true : await save()),
    keepMine: async () => {
      version.current = (await read()).draft?.version ?? 0
      await save()
    },
    takeTheirs: async () => {
      const theirs = await read()
      version.current = theirs.draft?.version ?? 0
      sessionStorage.removeItem(key)
      put(fieldsOf(theirs))
      setError(null)
      setState('saved')
    },
  }
}

function readKept(key: string): ReportFields | null {
  const kept = sessionStorage.getItem(key)
  if (kept === null) return null
  try {
    const parsed = JSON.parse(kept) as ReportFields
    return typeof parsed.namedAs === 'string' && Array.isArray(parsed.statements) ? parsed : null
  } catch {
    return null
  }
}
