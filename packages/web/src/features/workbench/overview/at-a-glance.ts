/** What a page at a glance shows of a long list, and how many it leaves out. */
export interface Glance<Item> {
  readonly shown: readonly Item[]
  readonly left: number
}

/** The first `most` of a list, those that ask for something before the others, each in the order of the list. */
export function atAGlance<Item>(
  items: readonly Item[],
  most: number,
  asksForSomething: (item: Item) => boolean,
): Glance<Item> {
  if (items.length <= most) return { shown: items, left: 0 }
  const chosen = [...items.filter(asksForSomething), ...items.filter((item) => !asksForSomething(item))].slice(0, most)
  const isChosen = new Set(chosen)
  return { shown: items.filter((item) => isChosen.has(item)), left: items.length - most }
}
