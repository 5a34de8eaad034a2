import { escapeXml, tag } from './svg-text.ts'

/** A drawn thing with its attributes as SVG writes them; `title` is shown where one points at it. */
export type Shape = {
  readonly name: 'path' | 'rect' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
  readonly title?: string
}

/** A shape as SVG text. */
export function shapeSvg({ name, attributes, text, title }: Shape): string {
  const inside = text ?? ''
  const hint = title === undefined ? '' : tag('title', {}, escapeXml(title))
  return tag(name, attributes, `${hint}${escapeXml(inside)}`)
}
