import { Resvg } from '@resvg/resvg-js'
import type { ReportFonts } from '../typst/fonts.ts'
import type { Typesetter } from '../typst/typesetter.ts'
import { typeset } from '../typst/typesetter.ts'
import type { Picture } from './picture.ts'

/** Pixels of the file for one of the picture: 260 to the inch where it is as wide as the text of a page. */
const SHARPNESS = 2.5

/**
 * A picture as PNG, for Word. The typesetter turns its texts into outlines in the fonts of the report first: the
 * rasteriser by itself reads a whole font anew for every text.
 */
export function picturePng(typesetter: Typesetter, picture: Picture, fonts: ReportFonts): Uint8Array {
  const pages = typeset(typesetter, 'one-picture.typ', { picture, font: fonts.heading })
  const svg = typesetter.compiler.plainSvg(pages)
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: SHARPNESS } })
  return drawing.render().asPng()
}
