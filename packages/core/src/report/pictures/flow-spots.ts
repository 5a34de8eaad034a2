import type { ReportSankey } from '../report-document.schema.ts'
import { oneLine } from './picture-text.ts'
import type { PictureArea, PictureSpot } from './picture.ts'
import type { LabelBox } from './place-labels.ts'

type Line = { readonly id: string; readonly path: string; readonly width: number }

/** A line that is thinner than this cannot be pointed at, in pixels. */
const LEAST = 8

/** Where the flows of a drawing can be pointed at: their lines, and above them their texts. */
export function flowSpots(
  { nodes, links }: ReportSankey,
  lines: readonly Line[],
  texts: readonly (LabelBox & { readonly id?: string })[],
): PictureSpot[] {
  const names = new Map(nodes.map(({ id, label }) => [id, oneLine(label)]))
  const nameOf = (id: string | null): string => (id === null ? '外部' : (names.get(id) ?? '—'))
  const flows = new Map(links.map((link) => [link.id, link]))
  const spotOf = (id: string, area: PictureArea): PictureSpot[] => {
    const link = flows.get(id)
    if (link === undefined) return []
    const title = `${oneLine(link.label) || '（没有名称）'}（${nameOf(link.from)} → ${nameOf(link.to)}）`
    return [{ figure: link.figure ?? null, title, area }]
  }
  // the widest first, so that narrow ones on them are found
  const byWidth = [...lines].sort((a, b) => b.width - a.width)
  return [
    ...byWidth.flatMap(({ id, path, width }) => spotOf(id, { kind: 'line', path, width: Math.max(LEAST, width) })),
    ...texts.flatMap(({ id, x, y, width, height }) =>
      id === undefined ? [] : spotOf(id, { kind: 'box', x, y, width, height }),
    ),
  ]
}
