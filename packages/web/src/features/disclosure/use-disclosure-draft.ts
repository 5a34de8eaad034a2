import { saveDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { useEffect, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { useDisclosureChange } from './disclosure-data.ts'
import type { DraftContent } from './draft-content.ts'
import { initialContent, readContent } from './draft-content.ts'

const PAUSE_MS = 1200

/** A draft that saves itself a moment after the last key; what is not saved yet survives a reload in this browser tab. */
export function useDisclosureDraft(caseId: string, purpose: DisclosurePurposeView, occurrence: string | undefined) {
  const key = `disclosure:${caseId}:${purpose.purpose}`
  const [kept] = useState(() => readContent(sessionStorage.getItem(key)))
  const [content, setContent] = useState<DraftContent>(() => kept ?? initialContent(purpose))
  const [saved, setSaved] = useState<DraftContent | null>(kept === null ? content : null)
  const save = useSaving(caseId, purpose, occurrence)
  const isDirty = content !== saved
  const { mutate, isPending, isError } = save
  useEffect(() => {
    if (!isDirty || isPending || isError) return
    const timer = setTimeout(() => mutate(content, { onSuccess: () => setSaved(content) }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content, isDirty, isPending, isError, mutate])
  useEffect(() => {
    if (isDirty) sessionStorage.setItem(key, JSON.stringify(content))
    else sessionStorage.removeItem(key)
  }, [content, isDirty, key])
  return {
    content,
    isDirty,
    isSaving: isPending,
    error: save.error,
    change: (next: DraftContent) => {
      setContent(next)
      if (isError) save.reset()
    },
    /** Tries once more, over what is saved now. */
    retry: () => save.reset(),
    /** Gives up what was typed and takes what is saved. */
    takeSaved: () => {
      const before = initialContent(purpose)
      setContent(before)
      setSaved(before)
      save.reset()
    },
  }
}

function useSaving(caseId: string, purpose: DisclosurePurposeView, occurrence: string | undefined) {
  return useDisclosureChange<DraftContent>({
    caseId,
    change: ({ values, secrets }) =>
      call(saveDisclosure, {
        params: { case: caseId, purpose: purpose.purpose },
        body: {
          draftVersion: purpose.draft?.version ?? 0,
          values,
          ...(purpose.draft === null && occurrence !== undefined ? { occurrence } : {}),
          secrets: Object.entries(secrets).map(([field, reason]) => ({ field, reason })),
        },
      }),
  })
}
