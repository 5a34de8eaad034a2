/** What a use case tells the journal: who and when are added by the wrapper. */
export type JournalNote = {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
  /** Where the subject lies; the region of the acting office when it is left out. */
  readonly regionPath?: string | null
}
