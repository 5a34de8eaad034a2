/** A page as asked for: numbers from 1, fifty rows unless said otherwise. */
export type Page = {
  readonly page: number
  readonly pageSize: number
  readonly offset: number
  readonly limit: number
}

const DEFAULT_PAGE_SIZE = 50

/** Reads the page of a query. */
export function pageOf(query: { page?: number | undefined; pageSize?: number | undefined } | undefined): Page {
  const page = query?.page ?? 1
  const pageSize = query?.pageSize ?? DEFAULT_PAGE_SIZE
  return { page, pageSize, offset: (page - 1) * pageSize, limit: pageSize }
}
