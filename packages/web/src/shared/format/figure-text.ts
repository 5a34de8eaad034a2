const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })
const shares = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 2 })

/** A figure for reading, to four decimals; the address and the API keep all digits. */
export function figureText(value: number): string {
  return figures.format(value)
}

/** A share as per cent to two decimals. */
export function percentText(value: number): string {
  return shares.format(value)
}

/** A change with its sign: +10%, -20%, 0%. */
export function changeText(change: number): string {
  return change > 0 ? `+${percentText(change)}` : percentText(change)
}
