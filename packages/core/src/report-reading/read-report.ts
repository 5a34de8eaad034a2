/** A paragraph outside of tables; the page counts from 1, null where the file has no pages. */
export type ReadParagraph = { readonly text: string; readonly page: number | null }

/** A row of a table: one text for each column; a merged cell stands in each column it covers, a merged number only once. */
export type ReadRow = { readonly cells: readonly string[]; readonly page: number | null }

export type ReadTable = { readonly caption: string; readonly page: number | null; readonly rows: readonly ReadRow[] }

/** Something of a Word file that somebody proposed and nobody accepted yet. */
export type ReadChange = {
  readonly kind: 'inserted' | 'deleted' | 'moved'
  readonly text: string
  readonly author: string
  readonly page: number | null
}

/** A report as its file says it, with unified characters (one form of digits, radicals, blanks); nothing is judged yet. */
export type ReadReport = {
  readonly kind: 'docx' | 'doc' | 'pdf'
  readonly name: string
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly hash: string
  readonly pageCount: number | null
  /** The file has pages but hardly any text: pictures of paper. */
  readonly isScan: boolean
  readonly paragraphs: readonly ReadParagraph[]
  readonly tables: readonly ReadTable[]
  readonly trackedChanges: readonly ReadChange[]
  readonly comments: readonly { readonly text: string; readonly author: string }[]
  /** A Word file that carries a program; it was not run. */
  readonly hasMacros: boolean
}
