/**
 * Gives the window the title of what is open: the heading of the page and, where it has parts, the open part. Pages
 * show their heading only once their data is there, so the document is watched rather than the address.
 */
export function watchPageTitle(root: HTMLElement): void {
  const ownName = document.title
  const name = (): void => {
    const title = pageTitle(root, ownName)
    if (title !== document.title) document.title = title
  }
  new MutationObserver(name).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-current', 'aria-selected'],
  })
  name()
}

/** The title of a page as it stands: `part · heading · 清审`; without a heading the name of the program. */
export function pageTitle(root: ParentNode, ownName: string): string {
  const heading = root.querySelector('h1')?.textContent?.trim() ?? ''
  if (heading === '') return ownName
  const open = root.querySelector('.workbench-tabs [aria-current="page"], main [role="tab"][aria-selected="true"]')
  const part = open?.firstChild?.textContent?.trim() ?? ''
  const program = ownName.split(' · ')[0] ?? ownName
  return [part, heading, program].filter((text) => text !== '').join(' · ')
}
