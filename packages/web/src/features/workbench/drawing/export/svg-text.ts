/** Fonts that show Chinese wherever the picture is opened: system fonts by name, text stays text. */
export const PICTURE_FONTS =
  "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'SimSun', sans-serif"

/** Text as it may stand in SVG; characters that no XML may hold are left out. */
export function escapeXml(text: string): string {
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** An element with attributes; content is SVG already. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`
}

export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const HEAD = 64

/** A whole picture: white ground, a title that says the finding, a line below it, and the drawing. */
export function picture(
  { x, y, width, height }: Frame,
  head: { title: string; note: string },
  content: string,
): string {
  const top = y - HEAD
  const title = { x: x + 24, y: top + 30, 'font-size': 18, 'font-weight': 600, fill: '#1f2329' }
  const note = { x: x + 24, y: top + 52, 'font-size': 13, fill: '#51565d' }
  const parts = [
    tag('title', {}, escapeXml(head.title)),
    tag('rect', { x, y: top, width, height: height + HEAD, fill: '#fff' }),
    tag('text', title, escapeXml(head.title)),
    tag('text', note, escapeXml(head.note)),
    content,
  ]
  const box = { viewBox: [x, top, width, height + HEAD].map(Math.round).join(' ') }
  const size = { width: Math.round(width), height: Math.round(height + HEAD) }
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...size, ...box, 'font-family': PICTURE_FONTS }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', attributes, parts.join('\n'))}\n`
}
