const LAST_PAGE = 100_000

/** A page number out of an address; anything else is the first page. */
export function pageNumber(text: string | undefined): number {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}
