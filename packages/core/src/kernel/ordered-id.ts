/**
 * A version 7 id of RFC 9562: ids made later sort later, so that indexes grow at their end and not everywhere.
 * `milliseconds` since 1970 gives the order; all else is taken from `random`, an id of version 4.
 */
export function orderedId(milliseconds: number, random: string): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
