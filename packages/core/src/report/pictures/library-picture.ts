import type { ReportChart } from '../report-document.schema.ts'
import { chartSpot } from './chart-spots.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture, PictureArea } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import { splitSvgText } from './split-svg-text.ts'

/** The size in which the chart library draws, in pixels. */
export const LIBRARY_SIZE = { width: PICTURE_WIDTH, height: 290 } as const

/** Around the middle of a point, and above a bar for its value, in pixels. */
const AROUND = 9
const ABOVE = 18

/** A chart as the chart library drew it in `LIBRARY_SIZE`, its SVG as text. */
export function libraryPicture(chart: ReportChart, svg: string): Picture {
  const spots = drawnValues(svg).flatMap(({ series, category, area }) => chartSpot(chart, series, category, area))
  return { ...LIBRARY_SIZE, ...splitSvgText(svg), alt: chartAlt(chart), key: [], note: null, spots }
}

type DrawnValue = { readonly series: number; readonly category: number; readonly area: PictureArea }

const DRAWN = /<path d="([^"]*)"([^>]*)ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart"/g

/** Where the library says it drew the values: bars as rectangles, points around their middle. */
function drawnValues(svg: string): DrawnValue[] {
  return [...svg.matchAll(DRAWN)].flatMap(([, path = '', attributes = '', series, category]) => {
    const area = pointArea(attributes) ?? barArea(path)
    return area === null ? [] : [{ series: Number(series), category: Number(category), area }]
  })
}

function pointArea(attributes: string): PictureArea | null {
  const moved = /transform="matrix\(([^)]*)\)"/.exec(attributes)?.[1]?.split(/[ ,]+/).map(Number)
  const [x, y] = moved?.slice(4) ?? []
  if (x === undefined || y === undefined) return null
  return { kind: 'box', x: x - AROUND, y: y - AROUND, width: 2 * AROUND, height: 2 * AROUND }
}

function barArea(path: string): PictureArea | null {
  const [x, y, width, , , height] = (path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return { kind: 'box', x, y: Math.min(y, y + height) - ABOVE, width, height: Math.abs(height) + ABOVE }
}
