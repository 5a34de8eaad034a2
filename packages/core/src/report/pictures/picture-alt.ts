import type { ReportChart, ReportSankey } from '../report-document.schema.ts'
import { cutTo, oneLine } from './picture-text.ts'

const KINDS = { bar: '柱状图', line: '折线图', tornado: '龙卷风图' } as const
const LONGEST = 900

/** What a chart shows, in words, for those who do not see it. */
export function chartAlt({ kind, unit, categories, series }: ReportChart): string {
  const lines = series.map(({ name, values }) => {
    const points = categories.map((category, at) => `${category} ${values[at] ?? '缺数据'}`)
    return `${name}：${points.join('，')}`
  })
  return cutTo(oneLine(`${KINDS[kind]}，${unit}。${lines.join('；')}。`), LONGEST)
}

/** What a Sankey drawing shows, in words: every flow with where it comes from and goes to. */
export function sankeyAlt({ nodes, links, unit }: ReportSankey): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const name = (id: string | null): string => (id === null ? '外部' : (labels.get(id) ?? id))
  const flows = links.map(({ from, to, label }) => `${name(from)}到${name(to)} ${label}`)
  return cutTo(oneLine(`桑基图，${unit}。${flows.join('；')}。`), LONGEST)
}
