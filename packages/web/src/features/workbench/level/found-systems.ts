import type { IndicatorSystemSummary } from '@qingshen/contracts/level.operations'

/** The systems whose title, source or owner holds every word somebody typed; real ones before made-up ones. */
export function foundSystems(systems: readonly IndicatorSystemSummary[], text: string): IndicatorSystemSummary[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = systems.filter(({ id, title, source, owner }) => {
    const all = `${id} ${title} ${source} ${owner ?? ''}`.normalize('NFKC').toLowerCase()
    return words.every((word) => all.includes(word))
  })
  return found.sort((a, b) => Number(a.isFictitious) - Number(b.isFictitious))
}
