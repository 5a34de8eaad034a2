import type { RefObject } from 'react'
import { useEffect } from 'react'

/** Closes something open when Escape is pressed, or a click or the focus goes elsewhere. */
export function useDismissal(element: RefObject<HTMLElement | null>, isOpen: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && element.current?.contains(event.target) !== true) onClose()
    }
    document.addEventListener('keydown', closeOnEscape)
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('keydown', closeOnEscape)
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [element, isOpen, onClose])
}
