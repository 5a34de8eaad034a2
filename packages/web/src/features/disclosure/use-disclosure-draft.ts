import { saveDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { useDisclosureChange } from './disclosure-data.ts'
import type { DraftContent } from './draft-content.ts'
import { initialContent, readContent } from './draft-content.ts'

const PAUSE_MS = 1200

/** A draft that saves itself a moment after the last key; what is not saved yet survives a reload in this browser tab. */
export function useDisclosureDraft(caseId: string, purpose: DisclosurePurposeView) {
  const key = `disclosure:${caseId}:${purpose.purpose}`
  const [kept] = useState(() => readContent(sessionStorage.getItem(key)))
  const [content, setContent] = useState<DraftContent>(() => kept ?? initialContent(purpose))
  const [isDirty, setIsDirty] = useState(kept !== null)
  const latest = useRef(content)
  const save = useDisclosureChange<DraftContent>({
    caseId,
    change: ({ values, secrets }) =>
      call(saveDisclosure, {
        params: { case: caseId, purpose: purpose.purpose },
        body: {
          draftVersion: purpose.draft?.version ?? 0,
          values,
          secrets: Object.entries(secrets).map(([field, reason]) => ({ field, reason })),
        },
      }),
  })
  const { mutate, isPending, isError } = save
  useEffect(() => {
    if (!isDirty || isPending || isError) return
    const timer = setTimeout(() => {
      const sent = latest.current
      mutate(sent, {
        onSuccess: () => {
          if (latest.current !== sent) return
          setIsDirty(false)
          sessionStorage.removeItem(key)
        },
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content, isDirty, isPending, isError, mutate, key])
  const keep = (next: DraftContent) => {
    latest.current = next
    setContent(next)
    setIsDirty(true)
    sessionStorage.setItem(key, JSON.stringify(next))
    if (isError) save.reset()
  }
  return {
    content,
    isDirty,
    isSaving: isPending,
    error: save.error,
    change: keep,
    /** Tries once more, over what is saved now. */
    retry: () => save.reset(),
    /** Gives up what was typed and takes what is saved. */
    takeSaved: () => {
      sessionStorage.removeItem(key)
      const saved = initialContent(purpose)
      latest.current = saved
      setContent(saved)
      setIsDirty(false)
      save.reset()
    },
  }
}
