import type { RefObject } from 'react'
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { regainFocus } from './regain-focus.ts'

/** Opens the dialog it is given to over the page; Escape and a click beside it ask to close. */
export function useModal(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useEffectEvent(onClose)

  // while the dialog is still on the page: one that is gone gives the focus back to nobody
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    const cancel = (event: Event) => {
      event.preventDefault()
      close()
    }
    const leave = (event: MouseEvent) => {
      if (event.target === element) close()
    }
    if (!element.open) element.showModal()
    element.addEventListener('cancel', cancel)
    element.addEventListener('click', leave)
    return () => {
      element.removeEventListener('cancel', cancel)
      element.removeEventListener('click', leave)
      element.close()
      // a panel that was opened by its address has nothing to give the focus back to
      requestAnimationFrame(regainFocus)
    }
  }, [])

  return dialog
}
