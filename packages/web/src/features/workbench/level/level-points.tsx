import { LEVELS, ROMAN } from '@qingshen/core/indicator/levels'
import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { formatDecimal } from '../../../shared/format/number-text.ts'
import type { Column } from '../../../shared/ui/list/column.ts'
import { DataTable } from '../../../shared/ui/list/data-table.tsx'
import { shownIndex } from './shown-index.ts'
import type { Levels } from './use-levels.ts'

/** Where every point comes from, folded away: what each indicator gives at each level, and why. */
export function LevelPoints({ level, any }: { level: LevelOfAudit; any: Levels['any'] }) {
  const { result, explained, lines } = level
  if (result === null || explained === null) {
    return result === null ? null : (
      <p className="quiet">有的权重没有公布，或者有一组指标全部不适用，算不出每项得多少分。</p>
    )
  }
  const total =
    'index' in result
      ? `定量 ${textOf(result.quantitative)} 分，定性 ${textOf(result.qualitative)} 分，综合 ${textOf(result.index)}`
      : LEVELS.map((each) => `${ROMAN[each]}级 ${textOf(result.indices?.[each] ?? null)} 分`).join('，')
  return (
    <details>
      <summary>每一分的来历</summary>
      <p className="quiet">合计：{total}。没有舍入，列出的最多四位小数。</p>
      <DataTable
        caption="每一分的来历"
        columns={columnsOf(any)}
        rows={lines.filter(({ isVeto }) => !isVeto)}
        rowKey={({ indicator }) => indicator.id}
        empty={null}
      />
    </details>
  )
}

function textOf(value: number | null): string {
  return value === null ? '算不出' : shownIndex(value)
}

function columnsOf(any: Levels['any']): readonly Column<LevelLine>[] {
  const name: Column<LevelLine> = { id: 'name', title: '指标', width: 180, cell: ({ indicator }) => indicator.title }
  const why: Column<LevelLine> = { id: 'why', title: '说明', width: 320, cell: ({ why: text }) => text ?? '—' }
  if (any.kind === 'ratio') {
    const points: Column<LevelLine> = { id: 'points', title: '得分', align: 'end', cell: (line) => pointsOf(line) }
    return [name, points, why]
  }
  const points = LEVELS.map((level): Column<LevelLine> => {
    return { id: level, title: `${ROMAN[level]}级指数`, align: 'end', cell: (line) => pointsOf(line, level) }
  })
  return [name, ...points, why]
}

function pointsOf({ points }: LevelLine, level: (typeof LEVELS)[number] = 'I'): string {
  const text = points === null ? '' : typeof points === 'string' ? points : points[level]
  const [whole = '', fraction = ''] = text.split('.')
  return text === '' ? '—' : formatDecimal(fraction === '' ? whole : `${whole}.${fraction.slice(0, 4)}`)
}
