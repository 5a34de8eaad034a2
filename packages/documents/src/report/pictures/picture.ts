/** Where a text of a picture stands: `x`, `y` is the middle of its height at the side named by `anchor`, in pixels. */
export type PictureText = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly isBold: boolean
  readonly fill: string
  readonly text: string
}

/**
 * A picture to be printed: shapes as SVG without any text, and the texts apart, which are set in the fonts of the
 * document: the same in Word and PDF, searchable, and never in a font that lacks the signs. Sizes in pixels; `alt` says
 * in words what is to be seen.
 */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly shapes: string
  readonly texts: readonly PictureText[]
  readonly alt: string
}

/** The width of every picture: as wide as the text of a page; a text of 13 is printed at about 9 points. */
export const PICTURE_WIDTH = 640
