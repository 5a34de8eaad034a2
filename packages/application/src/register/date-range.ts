import { addDays } from '@qingshen/core/kernel/local-date'

/** The first and last day of a stored range (`[from,to)`), null where it is open. */
export function readRange(range: string): { from: string | null; to: string | null } {
  const [from = '', to = ''] = range.replace(/^[[(]|[\])]$/g, '').split(',')
  const unquote = (text: string) => text.replaceAll('"', '')
  const end = unquote(to)
  return { from: unquote(from) || null, to: end === '' ? null : addDays(end, -1) }
}
