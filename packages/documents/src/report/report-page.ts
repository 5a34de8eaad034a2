import type { ReportStyle } from '@qingshen/core/report/report-document.schema'

/** The paper, in millimetres. */
export const PAPER = { width: 210, height: 297 } as const

const POINTS_PER_MM = 72 / 25.4
const SMALL = 10.5
const PICTURE_SHARE = 0.85

/** The area of the text of a page, in points. */
export function textArea(
  { margins }: ReportStyle,
  isWide: boolean,
): { readonly width: number; readonly height: number } {
  const [across, down] = isWide ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height]
  return {
    width: (across - margins.left - margins.right) * POINTS_PER_MM,
    height: (down - margins.top - margins.bottom) * POINTS_PER_MM,
  }
}

/** The highest a picture may be, in points: the rest of a page is for its caption. */
export function pictureHeight(style: ReportStyle, isWide: boolean): number {
  return textArea(style, isWide).height * PICTURE_SHARE
}

/** The size of the signs of captions and of tables with few columns, in points. */
export function smallSize({ bodySize }: ReportStyle): number {
  return Math.min(SMALL, bodySize)
}
