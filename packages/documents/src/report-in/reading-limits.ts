/** What a report file may hold at most; beyond it is no report, or one made to occupy the machine. */
export const READING_LIMITS = {
  /** Of all parts of a Word file together, unpacked. */
  unpackedBytes: 300 * 1_048_576,
  /** Of the words of a Word file, unpacked. */
  documentBytes: 60 * 1_048_576,
  pages: 1000,
} as const
