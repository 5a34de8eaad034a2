import type { ReportStyle } from '@qingshen/core/report/report-document.schema'

/** The paper, in millimetres. */
export const PAPER = { width: 210, height: 297 } as const

const POINTS_PER_MM = 72 / 25.4
const SMALL = 10.5
const PICTURE_SHARE = 0.88

/** Millimetres left free at the edges of a page. */
export type Margins = ReportStyle['margins']

/** The margins of a page: a lying one is an upright one turned, its upper edge where the report is bound. */
export function marginsOf({ margins }: ReportStyle, isWide: boolean): Margins {
  const { top, right, bottom, left } = margins
  return isWide ? { top: left, right: top, bottom: right, left: bottom } : margins
}

/** The area of the text of a page, in points. */
export function textArea(style: ReportStyle, isWide: boolean): { readonly width: number; readonly height: number } {
  const [across, down] = isWide ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height]
  const { top, right, bottom, left } = marginsOf(style, isWide)
  return { width: (across - left - right) * POINTS_PER_MM, height: (down - top - bottom) * POINTS_PER_MM }
}

/** The highest a picture may be, in points: the rest of a page is for its caption. */
export function pictureHeight(style: ReportStyle, isWide: boolean): number {
  return textArea(style, isWide).height * PICTURE_SHARE
}

/** The size of the signs of captions and of tables with few columns, in points. */
export function smallSize({ bodySize }: ReportStyle): number {
  return Math.min(SMALL, bodySize)
}
