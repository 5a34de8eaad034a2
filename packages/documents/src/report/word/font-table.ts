import type { ReportStyle } from '@qingshen/core/report/report-document.schema'

/** Families that are as good as another, by the names under which machines have them. */
const ALIKE: readonly (readonly string[])[] = [
  ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312', 'STFangsong', '华文仿宋'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong'],
  ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC'],
  ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC'],
  ['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312', 'STKaiti'],
]
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The part of a Word file that says which family stands in for one that a machine does not have. */
export function fontTable({ titleFont, headingFont, bodyFont, latinFont }: ReportStyle): {
  path: string
  data: string
} {
  const chinese = [...new Set([bodyFont, headingFont, titleFont])].map((name) =>
    chineseFont(name, name === headingFont),
  )
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="${NAMESPACE}">`,
    ...chinese,
    `<w:font w:name="${escaped(latinFont)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
    '</w:fonts>',
  ].join('')
  return { path: 'word/fontTable.xml', data }
}

function chineseFont(name: string, isHeading: boolean): string {
  const others = ALIKE.find((families) => families.includes(name))?.filter((family) => family !== name) ?? []
  const alternative = others.length === 0 ? '' : `<w:altName w:val="${escaped(others.join(','))}"/>`
  const family = isHeading ? 'modern' : 'roman'
  return `<w:font w:name="${escaped(name)}">${alternative}<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}
