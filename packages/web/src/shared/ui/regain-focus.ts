/**
 * Puts the focus at the top of the page's content where it was lost, because what had it is gone: who works by keyboard
 * goes on there and not at the first link of the window. The page does not move.
 */
export function regainFocus(): void {
  if (document.activeElement === null || document.activeElement === document.body) {
    document.getElementById('main')?.focus({ preventScroll: true })
  }
}
