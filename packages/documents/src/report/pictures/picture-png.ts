import { Resvg } from '@resvg/resvg-js'
import type { ReportFonts } from '../typst/fonts.ts'
import type { Typesetter } from '../typst/typesetter.ts'
import { pictureData } from '../typst/report-data.ts'
import { typeset } from '../typst/typesetter.ts'
import type { Picture } from '@qingshen/core/report/pictures/picture'

/** Pixels of the file for one of the picture: 210 to the inch where it is as wide as the text of a page. */
const SHARPNESS = 2

/** A picture as PNG, for Word. */
export function picturePng(typesetter: Typesetter, picture: Picture, fonts: ReportFonts): Uint8Array {
  return outlinesPng(pictureOutlines(typesetter, picture, fonts))
}

/**
 * A picture as SVG whose texts have become outlines in the fonts of the report: the rasteriser by itself reads a whole
 * font anew for every text.
 */
export function pictureOutlines(typesetter: Typesetter, picture: Picture, fonts: ReportFonts): string {
  return typesetter.compiler.plainSvg(
    typeset(typesetter, 'one-picture.typ', { picture: pictureData(picture), font: fonts.heading }),
  )
}

/** Pixels of a drawing without texts. */
export function outlinesPng(svg: string): Uint8Array {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: SHARPNESS } })
  return drawing.render().asPng()
}
