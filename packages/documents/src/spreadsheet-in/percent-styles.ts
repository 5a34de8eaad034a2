/** Formats of the program itself that show a percentage: `0%` and `0.00%`. */
const BUILT_IN: readonly string[] = ['9', '10']

/** The numbers of the cell styles of a workbook (`xl/styles.xml`) that show their number as a percentage. */
export function percentStyles(xml: string): ReadonlySet<string> {
  const formats = [...xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/gu)].flatMap(([tag]) => {
    const code = (attribute(tag, 'formatCode') ?? '').replace(/&quot;[^&]*&quot;|\\./gu, '').split(';')[0]
    const id = attribute(tag, 'numFmtId')
    return code?.includes('%') === true && id !== undefined ? [id] : []
  })
  const percents = new Set([...BUILT_IN, ...formats])
  const [, styles = ''] = /<(?:\w+:)?cellXfs\b[^<>]*>(.*?)<\/(?:\w+:)?cellXfs>/su.exec(xml) ?? []
  const used = [...styles.matchAll(/<(?:\w+:)?xf\s[^<>]*>/gu)].map(([tag]) => attribute(tag, 'numFmtId') ?? '0')
  return new Set(used.flatMap((format, index) => (percents.has(format) ? [String(index)] : [])))
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1]
}
