import { pinyin } from 'pinyin-pro'

/** The full pinyin of a name for sorting, and its initials for search; signs other than letters and digits are left out. */
export function pinyinOfName(name: string): { key: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const words = syllables
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/gu, ''))
    .filter((word) => word !== '')
  return { key: words.join(' '), initials: words.map((word) => word.charAt(0)).join('') }
}
