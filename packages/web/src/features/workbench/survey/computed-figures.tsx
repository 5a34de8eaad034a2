import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { energyTotals } from '@qingshen/core/workbench/survey/energy'
import type { YearChange } from '@qingshen/core/workbench/survey/compare-years'
import type { Survey, SurveyItem } from '@qingshen/core/workbench/survey/survey'
import type { Column } from '../../../shared/ui/list/column.ts'
import { DataTable } from '../../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { unitText } from '../grid/field-text.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { ChangeWords } from './figure-pivot.tsx'
import { changesOf, coalWords, consumptionUnit, consumptionWords } from './item-facts.ts'
import { shownNumber } from './number-words.ts'
import type { SurveyView } from './survey-views.ts'

interface ComputedFiguresProps {
  survey: Survey
  years: readonly string[]
  view: Exclude<SurveyView, 'amount'>
}

/** What stands in a cell: words with a note, or a change. */
type Shown = { text: string; note: string; isTotal?: boolean } | { change: YearChange }

interface Line {
  id: string
  name: string
  unit: string
  cells: ReadonlyMap<string, Shown>
}

/** What follows from the amounts, by item and year; nothing of it is typed. */
export function ComputedFigures({ survey, years, view }: ComputedFiguresProps) {
  const { method } = useWorkbench()
  const lines = linesOf(view, survey, years, method)
  const columns: Column<Line>[] = [
    { id: 'name', title: '项目', width: 160, cell: ({ name }) => name },
    { id: 'unit', title: '单位', cell: ({ unit }) => unit },
    ...years.map((year): Column<Line> => ({
      id: year,
      title: `${year} 年`,
      align: 'end',
      cell: ({ cells }) => shownCell(cells.get(year)),
    })),
  ]
  return (
    <DataTable
      caption={{ unit: '单位产品消耗', coal: '折标准煤', change: '逐年变化' }[view]}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState title="还算不出来" hint={EMPTY[view]} icon="sum" />}
    />
  )
}

function shownCell(shown: Shown | undefined) {
  if (shown === undefined) return null
  if ('change' in shown) return <ChangeWords change={shown.change} />
  return shown.isTotal === true ? (
    <strong title={shown.note}>{shown.text}</strong>
  ) : (
    <span title={shown.note}>{shown.text}</span>
  )
}

const EMPTY = {
  unit: '先在“数量”里填主要产品的产量和各项消耗，单位产品消耗就算出来了。',
  coal: '先在“数量”里填能源消耗，并选好能源种类或者填实测系数。',
  change: '同一项填了两年以上的数量，就能比较逐年变化。',
} as const

function linesOf(
  view: ComputedFiguresProps['view'],
  survey: Survey,
  years: readonly string[],
  method: AuditMethod,
): Line[] {
  if (view === 'coal') return coalLines(survey, years, method)
  const items = survey.items.filter(({ figures }) => figures.length > 0)
  if (view === 'change') return items.map((item) => changeLine(item, years, method))
  if (survey.main === null) return []
  return items
    .filter((item) => item.row.id !== survey.main?.row.id)
    .map((item) => ({
      id: item.row.id,
      name: item.name,
      unit: consumptionUnit(survey, item),
      cells: new Map(
        years.map((year) => {
          const { text, note } = consumptionWords(survey, item, year)
          return [year, { text, note }]
        }),
      ),
    }))
}

function changeLine(item: SurveyItem, years: readonly string[], method: AuditMethod): Line {
  const changes = changesOf(item, years, method)
  const cells = new Map(changes.map((change) => [change.to, { change }] as const))
  return { id: item.row.id, name: item.name, unit: item.unit === null ? '' : unitText(item.unit), cells }
}

function coalLines(survey: Survey, years: readonly string[], method: AuditMethod): Line[] {
  const energies = survey.items.filter(({ kind }) => kind === 'energy')
  if (energies.length === 0) return []
  const lines = energies.map((item): Line => {
    const cells = years.map((year) => {
      const { text, note } = coalWords(item, year, method)
      return [year, { text, note }] as const
    })
    return { id: item.row.id, name: item.name, unit: 'tce', cells: new Map(cells) }
  })
  const totals = energyTotals(survey, method.energyFactors).map(({ year, tce, lacking }) => {
    const note = lacking.length === 0 ? '各项之和' : `缺 ${lacking.map(({ item }) => item.name).join('、')}，至少这么多`
    const text = `${lacking.length === 0 ? '' : '≥ '}${shownNumber(tce)}`
    return [year, { text, note, isTotal: true }] as const
  })
  return [...lines, { id: 'total', name: '合计', unit: 'tce', cells: new Map(totals) }]
}
