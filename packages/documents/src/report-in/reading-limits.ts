/** What a report file may hold at most; beyond it is no report, or one made to occupy the machine. */
export const READING_LIMITS = {
  /** Of all parts of a Word file together, unpacked. */
  unpackedBytes: 300 * 1_048_576,
  /** Of the words of a Word file and how they look, unpacked. */
  documentBytes: 60 * 1_048_576,
  /** Of all tables of a Word file; reading them takes a few seconds. */
  cells: 100_000,
  paragraphs: 300_000,
  pages: 1000,
} as const
