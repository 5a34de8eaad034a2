const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** An index as it is shown: two decimals; one that would be rounded up to a whole mark keeps more, so that 84.998 is not 85. */
export function shownIndex(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Number.isInteger(rounded) && rounded !== value ? String(Math.floor(value * 1e6) / 1e6) : figures.format(value)
}
