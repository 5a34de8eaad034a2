/** Characters of the CJK radicals supplement that files put in place of the ideograph they look like. */
const RADICALS: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2ec1': '虎',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec6': '角',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed3': '长',
  '\u2ed4': '长',
  '\u2ed8': '青',
  '\u2ed9': '韦',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2edd': '食',
  '\u2ee2': '马',
  '\u2ee3': '骨',
  '\u2ee4': '鬼',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2ee8': '麦',
  '\u2ee9': '黄',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
  '\u2ef3': '龟',
}

/**
 * The text with one form for every character: Unicode NFKC (full width, radicals of the Kangxi block,
 * no-break spaces) and the ideographs meant by the radicals supplement.
 */
export function unifyCharacters(text: string): string {
  return text.normalize('NFKC').replace(/[\u2e80-\u2eff]/g, (character) => RADICALS[character] ?? character)
}

/**
 * The key under which two printed names are one: unified characters, no spaces or invisible characters,
 * one kind of brackets, hyphen and middle dot, lower-case Latin letters. For matching only: keep the
 * printed name beside it, the key is never shown.
 */
export function nameKey(printed: string): string {
  return unifyCharacters(printed)
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[[【〔{〈《<]/g, '(')
    .replace(/[\]】〕}〉》>]/g, ')')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[•・‧∙⋅]/g, '·')
    .toLowerCase()
}

/** The text a person typed, without spaces around it and with runs of spaces as one; characters stay as typed. */
export function tidyText(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim()
}
