/** What a scanner says of a file; `detail` is its own word for it. */
export type ScanVerdict = { readonly state: 'clean' | 'infected' | 'failed'; readonly detail: string | null }

/** Looks for viruses in the file at a path; handed in by whoever composes the program. */
export type FileScanner = { readonly scan: (path: string) => Promise<ScanVerdict> }
