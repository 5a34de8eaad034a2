/** A value that is known to be there: an index or key that was made from the same data. */
export function present<T>(value: T | null | undefined): T {
  return value as T
}
