/** A number that was written without group signs, with its thousands separated and its digits untouched: `1,250.60`. */
export function separatedDigits(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? separated : `${separated}.${fraction}`
}
