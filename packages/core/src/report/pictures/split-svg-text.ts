import { UNSEEN } from '../chart-values.ts'
import type { PictureText } from './picture.ts'

/** What a page in a browser would do when it is pointed at. */
const HOVER = /<style\b[\s\S]*?<\/style>\s*| class="[^"]*"| pointer-events="[^"]*"/g
const TEXT = /<text\b([^>]*)>([^<]*)<\/text>\s*/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Takes the texts out of a drawing of the chart library: what is left are shapes. */
export function splitSvgText(svg: string): { readonly shapes: string; readonly texts: readonly PictureText[] } {
  const texts: PictureText[] = []
  const shapes = svg.replace(HOVER, '').replace(TEXT, (_, attributes: string, content: string) => {
    const text = unescape(content).replaceAll(UNSEEN, '')
    if (text.trim() !== '') texts.push({ ...placeOf(attributes), ...lookOf(attributes), text })
    return ''
  })
  return { shapes, texts }
}

function placeOf(attributes: string): Pick<PictureText, 'x' | 'y' | 'anchor'> {
  const move = /transform="translate\(([-\d.e]+)[ ,]([-\d.e]+)\)"/.exec(attributes)
  const anchor = /text-anchor="(start|middle|end)"/.exec(attributes)?.[1] as PictureText['anchor'] | undefined
  return {
    x: numberOf(attributes, / x="([-\d.e]+)"/) + Number(move?.[1] ?? 0),
    y: numberOf(attributes, / y="([-\d.e]+)"/) + Number(move?.[2] ?? 0),
    anchor: anchor ?? 'start',
  }
}

function lookOf(attributes: string): Pick<PictureText, 'size' | 'isBold' | 'fill'> {
  return {
    size: numberOf(attributes, /font-size:([\d.]+)px/) || 12,
    isBold: /font-weight:bold/.test(attributes),
    fill: /fill="(#[\da-f]{6})"/i.exec(attributes)?.[1] ?? '#000000',
  }
}

function numberOf(attributes: string, pattern: RegExp): number {
  return Number(pattern.exec(attributes)?.[1] ?? 0)
}

function unescape(content: string): string {
  return content.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}
