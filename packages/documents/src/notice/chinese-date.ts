/** '2026-03-05' -> '2026年3月5日', as official documents write it (GB/T 9704-2012, 7.3.5.4). */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
