/**
 * The source files a cruise did not see. Where the checker cannot read a file it says nothing and passes, so what it
 * saw is compared with what there is.
 */
export function unseenFiles(seen: Iterable<string>, files: readonly string[]): string[] {
  const known = new Set(seen)
  return files.filter((file) => !known.has(file))
}
