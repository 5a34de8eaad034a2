/** A cell that begins like a formula is opened by spreadsheet programs as one: a leading apostrophe stops that. */
export function escapeFormula(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
}
