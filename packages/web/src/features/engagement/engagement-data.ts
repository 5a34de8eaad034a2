import type { EngagementPage } from '@qingshen/contracts/engagement.schema'
import { listConsultancies, loadEngagement } from '@qingshen/contracts/engagement.operations'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { caseKey } from '../../shared/ui/case/case-query.ts'
import type { Choice } from '../../shared/ui/form/search-picker.tsx'

/** Who works on a case. */
export function engagementQuery(caseId: string) {
  return queryOptions<EngagementPage>({
    queryKey: caseKey(caseId, 'engagement'),
    queryFn: () => call(loadEngagement, { params: { case: caseId } }),
  })
}

interface EngagementChange {
  caseId: string
  change: () => Promise<EngagementPage>
  onDone: () => void
}

/** Carries out one act; the answer is who then works on the case. */
export function useEngagementChange({ caseId, change, onDone }: EngagementChange) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => {
      queryClient.setQueryData(engagementQuery(caseId).queryKey, page)
      onDone()
    },
  })
}

/** Consultancies by a part of their name. */
export async function findConsultancies(text: string, signal: AbortSignal): Promise<Choice[]> {
  const found = await call(listConsultancies, { query: { text }, signal })
  return found.map(({ id, name }) => ({ id, name, detail: '' }))
}

export interface Kept<T> {
  values: T
  /** Puts changes over what is typed; as a function of it where several may come at once, such as uploads. */
  set: (changes: Partial<T> | ((before: T) => Partial<T>)) => void
  clear: () => void
}

/** Values of a form with lists in it that survive a reload, a time-out and a refusal: kept in this browser tab. */
export function useKept<T extends object>(key: string, empty: T): Kept<T> {
  const name = `draft:${key}`
  const [values, setValues] = useState<T>(() => readKept(name, empty))
  return {
    values,
    set: (changes) =>
      setValues((before) => {
        const after = { ...before, ...(typeof changes === 'function' ? changes(before) : changes) }
        sessionStorage.setItem(name, JSON.stringify(after))
        return after
      }),
    clear: () => sessionStorage.removeItem(name),
  }
}

function readKept<T extends object>(name: string, empty: T): T {
  const kept = sessionStorage.getItem(name)
  if (kept === null) return empty
  try {
    const parsed: unknown = JSON.parse(kept)
    return typeof parsed === 'object' && parsed !== null ? { ...empty, ...parsed } : empty
  } catch {
    return empty
  }
}
