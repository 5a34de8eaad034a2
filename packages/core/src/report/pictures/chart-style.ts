/**
 * Colours of the series of a chart: each as far as can be in lightness from its neighbours, so that they stay apart when
 * printed in grey.
 */
const SERIES_COLOURS = ['#1f4e79', '#9dc3e6', '#c55a11', '#ffd966', '#548235', '#c9c9c9'] as const
export const LINE_TYPES = ['solid', 'dashed', 'dotted'] as const
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'] as const

export const INK = '#222222'
export const GRID = '#d5d5d5'
export const TEXT_SIZE = 13

/** The colour of a series by its number. */
export function seriesColour(at: number): string {
  return SERIES_COLOURS[at % SERIES_COLOURS.length] ?? INK
}
