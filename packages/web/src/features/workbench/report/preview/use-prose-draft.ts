import { TEXT_LIMITS } from '@qingshen/core/workbench/sheet'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDraft } from '../../../../shared/ui/form/use-draft.ts'
import type { SectionText } from './use-section-text.ts'

/** What is typed is handed to the workbench after this long without a key, and whenever one leaves. */
const PAUSE_MS = 1500

interface Base {
  readonly seen: number
  /** What was handed on last, or stood there when the writing began. */
  readonly text: string
}

/**
 * A text while it is being written: shown at once, kept by the workbench soon after (which keeps it through a reload until
 * the server has it). What somebody else changes meanwhile is not written over: it becomes a conflict to be decided. A
 * text longer than is saved stays in this browser tab until it is shortened.
 */
export function useProseDraft(section: SectionText) {
  const tooLong = useDraft(`report-text:${section.row}`, { text: '' })
  const left = tooLong.values.text === '' ? null : tooLong.values.text
  const [draft, setDraft] = useState<string | null>(left)
  const latest = useRef<string | null>(left)
  const base = useRef<Base>({ seen: section.version, text: section.standing })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const keep = useEffectEvent(() => {
    clearTimeout(timer.current)
    const typed = latest.current
    if (typed === null || typed === base.current.text || isTooLong(typed)) return
    base.current = { ...base.current, text: typed }
    section.write(typed, base.current.seen)
  })
  useEffect(() => {
    const leave = () => keep()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return {
    value: draft ?? section.standing,
    type: (text: string) => {
      // Nobody else has written since: from here on the version that stands now is the one that was seen.
      if (section.standing === base.current.text) base.current = { seen: section.version, text: section.standing }
      latest.current = text
      setDraft(text)
      if (isTooLong(text)) tooLong.set('text', text)
      else tooLong.clear()
      clearTimeout(timer.current)
      timer.current = setTimeout(() => keep(), PAUSE_MS)
    },
    keep: () => {
      if (latest.current !== null && isTooLong(latest.current)) return
      keep()
      latest.current = null
      setDraft(null)
    },
  }
}

function isTooLong(text: string): boolean {
  return text.length > TEXT_LIMITS.prose
}
