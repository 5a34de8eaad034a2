import type { ReportSankey } from '../report-document.schema.ts'
import { oneLine } from './picture-text.ts'

/** Where more of the flows than this share are 0, they are not drawn: they would hide the others. */
const MANY = 1 / 4

/** A drawing without flows of 0 and the units that have no other, where these are many, and the sentence that says so. */
export function withoutZeros(sankey: ReportSankey): { readonly shown: ReportSankey; readonly note: string | null } {
  const links = sankey.links.filter(({ value }) => value !== 0)
  const left = sankey.links.length - links.length
  if (links.length === 0 || left <= MANY * sankey.links.length) return { shown: sankey, note: null }
  const touched = new Set(links.flatMap(({ from, to }) => [from, to]))
  const idle = sankey.nodes.filter(({ id }) => !touched.has(id)).map(({ label }) => oneLine(label))
  const units = idle.length === 0 ? '' : `没有流量经过的单元也没有画出：${idle.join('、')}。`
  const nodes = sankey.nodes.filter(({ id }) => touched.has(id))
  return { shown: { ...sankey, nodes, links }, note: `数量为 0 的 ${left} 股没有画出。${units}` }
}
