import type { IndustryGroup } from './industry-group.ts'

type Hint = { readonly word: string; readonly hint: string; readonly group: IndustryGroup | null }

/**
 * Words of a name that suggest an activity: `group` is the industry group it would belong to, null when to none of
 * them. Longer words first: the first that occurs decides. Only ever a notice, because the list decides.
 */
const HINTS: readonly Hint[] = [
  { word: '石油技术服务', hint: '石油技术服务', group: null },
  { word: '石油钻采', hint: '石油钻采服务', group: null },
  { word: '支油服务', hint: '石油技术服务', group: null },
  { word: '油田技术服务', hint: '石油技术服务', group: null },
  { word: '石油科技', hint: '石油技术服务', group: null },
  { word: '铁合金', hint: '铁合金冶炼', group: null },
  { word: '钢铁', hint: '钢铁', group: 'steel' },
  { word: '铸造', hint: '铸造', group: null },
  { word: '铸业', hint: '铸造', group: null },
  { word: '球团', hint: '球团矿生产', group: null },
  { word: '塑料', hint: '塑料制品', group: null },
  { word: '制氧', hint: '工业气体', group: null },
  { word: '商贸', hint: '商业贸易', group: null },
  { word: '网科技', hint: '互联网服务', group: null },
  { word: '水泥', hint: '水泥', group: 'cement' },
]

/** The first word of a name that suggests another activity than the listed group, or null. */
export function nameSuggestsOther(name: string, listed: IndustryGroup): { word: string; hint: string } | null {
  const found = HINTS.find((entry) => name.includes(entry.word))
  return found && found.group !== listed ? { word: found.word, hint: found.hint } : null
}
