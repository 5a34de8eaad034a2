/**
 * The form in which figures are bound now. An edition is kept with the form it was made in: what that form did not bind is
 * not compared with it. Raised whenever another kind of figure is bound.
 */
export const FIGURES_FORM = 2

/** The key of the figure that names the indicator system; another version of the system is a change of it. */
export const SYSTEM_KEY = 'system:title'

/** Since which form figures whose key begins so are bound; all others from the first. */
const SINCE: Readonly<Record<string, number>> = {
  change: 2,
  finding: 2,
  law: 2,
  measured: 2,
  register: 2,
  required_level: 2,
  system: 2,
  told: 2,
  year: 2,
}

/** Since which form a figure is bound, by its key. */
export function boundSince(key: string): number {
  const kind = key.slice(0, Math.max(0, key.indexOf(':')))
  return Object.hasOwn(SINCE, kind) ? (SINCE[kind] ?? 1) : 1
}
