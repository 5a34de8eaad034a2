import type { Survey, SurveyItem } from '@qingshen/core/workbench/survey/survey'
import { useState } from 'react'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { Icon } from '../../../shared/ui/icon.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { newId } from '../data/new-id.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { CellGrid } from '../grid/cell-grid.tsx'
import type { GridCell, GridColumn, GridRow } from '../grid/grid-model.ts'
import { nextPosition } from '../grid/sheet-rows.ts'
import { useJudgeContext } from '../grid/use-field-words.ts'
import { useSpotOfAddress } from '../grid/use-spot-of-address.ts'
import type { ItemGroup } from './figure-rows.ts'
import { itemGroups, itemLine, newItemLine } from './figure-rows.ts'
import type { FigureWords } from './item-facts.ts'
import { changesOf, coalWords, consumptionUnit, consumptionWords } from './item-facts.ts'
import { shownChange } from './number-words.ts'

/** The items of the survey by years, to fill in; the newest unit consumption, standard coal and change beside. */
export function FigurePivot({ survey, years }: { survey: Survey; years: readonly string[] }) {
  const { head, mayEdit } = useWorkbench()
  const { row: rowOf } = useJudgeContext()
  const { open } = usePanel()
  const items = useRows('survey_items')
  const [fresh] = useState(() => new Map<string, string>())
  useSpotOfAddress(useRows('survey_figures'))
  const parts = { caseId: head.case, years, rowOf }
  const position = nextPosition(items)
  const groups = itemGroups(survey.items, mayEdit)
  const rows = groups.flatMap((group): GridRow[] => [
    { id: `kind-${group.kind}`, name: group.title, heading: group.title, cells: [] },
    ...group.items.map((item) => itemLine(item, [], parts)),
    ...(mayEdit ? [newItemLine(freshId(fresh, group.kind, rowOf), group, position, parts)] : []),
  ])
  const tails = useTails(survey, years)
  const shown = rows.map((row) =>
    row.heading === undefined ? { ...row, cells: [...row.cells, ...tails(row.id)] } : row,
  )
  const groupOf = (line: GridRow): ItemGroup | undefined => groups.find(({ kind }) => fresh.get(kind) === line.id)
  const rowHead = ({ id, name, isNew }: GridRow) =>
    isNew === true ? <span className="quiet">＋</span> : <OpenItem name={name} onOpen={() => open('row', id)} />
  return (
    <CellGrid
      caption="历年数据"
      columns={pivotColumns(years)}
      rows={shown}
      rowTitle="行"
      rowHead={rowHead}
      extend={(line, count) => {
        const group = groupOf(line)
        if (group === undefined) return []
        return Array.from({ length: count }, (_, index) => newItemLine(newId(), group, position + 1 + index, parts))
      }}
    />
  )
}

function OpenItem({ name, onOpen }: { name: string; onOpen: () => void }) {
  return (
    <button
      type="button"
      className="row-open"
      aria-label={`打开：${name}`}
      title="打开这一项：系数、限值、意见、历史"
      onClick={onOpen}
    >
      <Icon name="menu" size={14} />
    </button>
  )
}

/** The id of the empty line of a kind; once it has become an item, another. */
function freshId(fresh: Map<string, string>, kind: string, rowOf: (id: string) => unknown): string {
  const known = fresh.get(kind)
  if (known !== undefined && rowOf(known) === undefined) return known
  const next = newId()
  fresh.set(kind, next)
  return next
}

function pivotColumns(years: readonly string[]): GridColumn[] {
  return [
    { id: 'name', title: '名称', isRequired: true, width: 180 },
    { id: 'unit', title: '单位', isRequired: true, width: 84 },
    ...years.map((year) => ({ id: year, title: `${year} 年`, isNumber: true, width: 112 })),
    { id: 'consumption', title: '最近单耗', isNumber: true, width: 120, hint: '最近一年的数量 ÷ 主要产品产量' },
    { id: 'coal', title: '最近折标准煤', unit: 'tce', isNumber: true, width: 120 },
    { id: 'change', title: '最近变化', isNumber: true, width: 120, hint: '最近一年比上一年' },
  ]
}

/** What is computed beside each item, for its newest year. */
function useTails(survey: Survey, years: readonly string[]): (id: string) => readonly GridCell[] {
  const { method } = useWorkbench()
  const shown = (words: FigureWords | undefined, unit = ''): GridCell => ({
    kind: 'shown',
    text: words?.value?.toString() ?? '',
    content:
      words === undefined ? null : (
        <span title={words.note}>
          {words.text}
          {words.value === null || unit === '' ? null : <small className="quiet"> {unit}</small>}
        </span>
      ),
  })
  return (id) => {
    const item = survey.items.find(({ row }) => row.id === id)
    const year = item === undefined ? undefined : newestYear(item)
    if (item === undefined || year === undefined) return [shown(undefined), shown(undefined), shown(undefined)]
    const coal = item.kind === 'energy' ? coalWords(item, year, method) : undefined
    const change = changesOf(item, years, method).at(-1)
    return [
      shown(consumptionWords(survey, item, year), consumptionUnit(survey, item)),
      shown(coal),
      { kind: 'shown', text: '', content: change === undefined ? null : <ChangeWords change={change} /> },
    ]
  }
}

function newestYear({ figures }: SurveyItem): string | undefined {
  return figures.findLast(({ figure }) => figure.kind === 'number')?.year
}

/** A change from one year to the next; a jump is said in a word, not by colour alone. */
export function ChangeWords({ change }: { change: ReturnType<typeof changesOf>[number] }) {
  const text = change.share === null ? '从零开始' : shownChange(change.share)
  return (
    <span className="change-words" title={`${change.from} 年到 ${change.to} 年`}>
      {change.isJump ? <StateTag icon="alert" word={`${text} 突变`} tone="warn" /> : text}
    </span>
  )
}
