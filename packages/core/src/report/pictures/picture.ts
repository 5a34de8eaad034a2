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

/** What a mark in a picture stands for: a flow by its number, a unit by its letter; the bound figure its value is of. */
export type KeyEntry = { readonly mark: string; readonly text: string; readonly figure?: string }

/** Where something is drawn: a rectangle, or along a line of some width, in pixels. */
export type PictureArea =
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'line'; readonly path: string; readonly width: number }

/**
 * A value in a picture, for those who point at it on a screen: where it is drawn, the key of the bound figure it is of (null:
 * it is not printed anywhere), and in words what it is with its value and unit. Never printed.
 */
export type PictureSpot = { readonly figure: string | null; readonly title: string; readonly area: PictureArea }

/**
 * A picture to be printed or shown: shapes as SVG without any text, and the texts apart, which are set in the fonts of
 * the document: the same in Word, PDF and on the screen, searchable, and never in a font that lacks the signs. Sizes in
 * pixels; one wider than `PICTURE_WIDTH` wants a lying page. `alt` says in words what is to be seen, `key` what its marks
 * stand for where names have no room.
 */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly shapes: string
  readonly texts: readonly PictureText[]
  readonly alt: string
  readonly key: readonly KeyEntry[]
  /** What the key leaves to be said, such as what was not drawn and why; null: nothing. */
  readonly note: string | null
  readonly spots: readonly PictureSpot[]
}

/** The width of a picture: as wide as the text of a page; a text of 13 is printed at about 9 points. */
export const PICTURE_WIDTH = 640
/** The highest a picture may be so that a page need not make it smaller. */
export const PICTURE_HEIGHT = 800
/** A picture for a lying page, its texts printed as large as those of an upright one. */
export const LYING = { width: 920, height: 555 } as const

/** A picture of shapes, each an SVG element. */
export function pictureOf({
  shapes,
  key = [],
  note = null,
  spots = [],
  ...rest
}: Omit<Picture, 'shapes' | 'key' | 'note' | 'spots'> & {
  readonly shapes: readonly string[]
  readonly key?: readonly KeyEntry[]
  readonly note?: string | null
  readonly spots?: readonly PictureSpot[]
}): Picture {
  const { width, height } = rest
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
  return { ...rest, shapes: `${head}${shapes.join('')}</svg>`, key, note, spots }
}

/** A number of pixels as it is written in a drawing. */
export function px(value: number): number {
  return Math.round(value * 100) / 100
}

/** How far a line of several stands below the middle of all of them. */
export function lineOffset(at: number, count: number, line: number): number {
  return (at - (count - 1) / 2) * line
}
