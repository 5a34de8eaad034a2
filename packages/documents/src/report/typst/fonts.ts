import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportStyle } from '@qingshen/core/report/report-document.schema'

/** Families with Chinese signs, the best first: those of Linux distributions, of domestic desktops, of Windows and macOS. */
const SERIF = [
  'FangSong',
  'FangSong_GB2312',
  'STFangsong',
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Source Han Serif CN',
  'Noto Serif SC',
  'SimSun',
  'NSimSun',
  'Songti SC',
  'STSong',
  'AR PL UMing CN',
]
const SANS = [
  'SimHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Source Han Sans CN',
  'Noto Sans SC',
  'Microsoft YaHei',
  'PingFang SC',
  'Heiti SC',
  'STHeiti',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
  'Droid Sans Fallback',
]
const TITLE = ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong']
const LATIN = ['Times New Roman', 'Liberation Serif', 'Tinos', 'Nimbus Roman', 'FreeSerif', 'DejaVu Serif']

/** Every family whose presence is asked for; `style` may name others. */
export const KNOWN_FAMILIES: readonly string[] = [...SERIF, ...SANS, ...TITLE, ...LATIN]

/** The families of a report in the order in which they are tried. `titleWeight`: a face for titles is bold by itself. */
export type ReportFonts = {
  readonly body: readonly string[]
  readonly heading: readonly string[]
  readonly title: readonly string[]
  readonly titleWeight: 'regular' | 'bold'
  readonly latin: string | null
}

/**
 * The families to print with, of those that are there and have Chinese signs. A style's own families come first.
 * @throws Problem `font_missing` when there is none with Chinese signs: a report of empty boxes is never made.
 */
export function chooseFonts(style: ReportStyle, chinese: ReadonlySet<string>, latin: ReadonlySet<string>): ReportFonts {
  const there = (families: readonly string[]): string[] => families.filter((family) => chinese.has(family))
  const serif = there([style.bodyFont, ...SERIF])
  const sans = there([style.headingFont, ...SANS])
  const title = there([style.titleFont, ...TITLE])
  const any = serif[0] ?? sans[0]
  if (any === undefined) throw missingFonts()
  return {
    body: serif.length > 0 ? serif : sans,
    heading: sans.length > 0 ? sans : serif,
    title: title.length > 0 ? title : serif.length > 0 ? serif : sans,
    titleWeight: title.length > 0 ? 'regular' : 'bold',
    latin: [style.latinFont, ...LATIN].find((family) => latin.has(family)) ?? null,
  }
}

function missingFonts(): Problem {
  return new Problem(
    'font_missing',
    '服务器上没有带中文字形的字体，报告里的汉字会变成空框，所以没有生成。请管理员安装中文字体（Debian、Ubuntu、统信、麒麟：fonts-noto-cjk；Windows：简体中文补充字体），重新启动程序后再试；数据没有改动。',
  )
}
