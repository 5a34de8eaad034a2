import type { OwnSystem } from '@qingshen/contracts/indicator-systems.schema'

/** The systems one may judge by: in use, with every word somebody typed in title, source or owner; made-up ones last. */
export function foundSystems(systems: readonly OwnSystem[], text: string): OwnSystem[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = systems.filter(({ ref, title, source, owner, state }) => {
    const all = `${ref} ${title} ${source} ${owner ?? ''}`.normalize('NFKC').toLowerCase()
    return (state === 'carried' || state === 'published') && words.every((word) => all.includes(word))
  })
  return found.sort((a, b) => Number(a.isFictitious) - Number(b.isFictitious))
}

/** The drafts of the audit itself: imported or begun, and not in use yet. */
export function ownDrafts(systems: readonly OwnSystem[], auditCase: string): OwnSystem[] {
  return systems.filter((system) => system.state === 'draft' && system.case === auditCase)
}
