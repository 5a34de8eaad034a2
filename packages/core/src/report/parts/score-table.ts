import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { SheetId } from '../../workbench/all-sheets.ts'
import type { WorkbenchRow } from '../../workbench/row.schema.ts'
import { numberOf } from '../../workbench/survey/figure.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import { cellOf, cellWith, computed, enteredNumber, placeOf } from './runs.ts'
import { table } from './table.ts'

/** The sheets of a weighted sum: what is scored, by which criteria, the scores, and their column for what is scored. */
export type ScoredSheets = {
  readonly things: SheetId
  readonly criteria: SheetId
  readonly scores: SheetId
  readonly thing: string
}

/** A thing with its weighted sum and place. */
export type RankedThing = { readonly row: WorkbenchRow; readonly total: Decimal; readonly rank: number }

type Scored = {
  readonly id: string
  readonly title: string
  readonly sheets: ScoredSheets
  readonly things: readonly WorkbenchRow[]
  /** Null: not everything is scored, so there are no sums and no places. */
  readonly ranked: readonly RankedThing[] | null
}

/** Weights in the first row, then the scores of each thing, its weighted sum and its place. */
export function scoreTable(desk: Desk, { id, title, sheets, things, ranked }: Scored): Block {
  const criteria = rowsOf(desk.input.data, sheets.criteria).filter(({ fields }) => numberOf(fields['weight']) !== null)
  const scores = scoresBy(desk, sheets)
  const places = new Map(ranked?.map((each) => [each.row.id, each]))
  const head = [
    { title: '名称', wide: 2 },
    ...criteria.map(({ fields }) => ({ title: fields['name'] ?? '', align: 'center' as const })),
    { title: '总分', align: 'center' as const },
    { title: '名次', wide: 0.8, align: 'center' as const },
  ]
  const weights = [
    cellOf('权重'),
    ...criteria.map((row) => {
      const entry = { sheet: sheets.criteria, row: row.id, column: 'weight', label: `${row.fields['name'] ?? ''} 权重` }
      return cellWith(enteredNumber(desk, row.fields['weight'], entry))
    }),
    cellOf(''),
    cellOf(''),
  ]
  const rows = things.map((thing) => [
    cellOf(thing.fields['name'] ?? ''),
    ...criteria.map((criterion) =>
      scoreCell(desk, sheets, { thing, criterion, score: scores.get(`${thing.id} ${criterion.id}`) }),
    ),
    ...placeCells(desk, sheets, thing, places.get(thing.id)),
  ])
  return table(desk, { id, title, note: '总分为各因素得分与权重乘积之和，同分的并列。' }, head, [weights, ...rows])
}

/** Scores by thing and criterion; of two rows for one pair the first counts. */
function scoresBy(desk: Desk, { scores, thing }: ScoredSheets): ReadonlyMap<string, WorkbenchRow> {
  const rows = [...rowsOf(desk.input.data, scores)].reverse()
  return new Map(rows.map((row) => [`${row.fields[thing] ?? ''} ${row.fields['criterion'] ?? ''}`, row]))
}

type Pair = { readonly thing: WorkbenchRow; readonly criterion: WorkbenchRow; readonly score: WorkbenchRow | undefined }

function scoreCell(desk: Desk, sheets: ScoredSheets, { thing, criterion, score }: Pair): ReportCell {
  const value = numberOf(score?.fields['score'])
  const place =
    score === undefined ? placeOf(sheets.things, thing.id, 'name') : placeOf(sheets.scores, score.id, 'score')
  return cellWith(
    computed(desk, value ?? 'missing', {
      key: `${sheets.scores}:${thing.id}:${criterion.id}`,
      label: `${thing.fields['name'] ?? ''} ${criterion.fields['name'] ?? ''}得分`,
      places: [place],
      how: value === null ? '还没有打分' : '打分表中的得分',
      rule: 'exact',
    }),
  )
}

function placeCells(
  desk: Desk,
  sheets: ScoredSheets,
  thing: WorkbenchRow,
  ranked: RankedThing | undefined,
): ReportCell[] {
  const name = thing.fields['name'] ?? ''
  const places = [placeOf(sheets.things, thing.id, 'name')]
  const how = ranked === undefined ? '还有得分没有填写' : '各因素得分与权重乘积之和'
  return [
    cellWith(
      computed(desk, ranked?.total ?? 'missing', {
        key: `computed:${sheets.scores}:total:${thing.id}`,
        label: `${name} 总分`,
        places,
        how,
        rule: 'exact',
      }),
    ),
    cellWith(
      computed(desk, ranked === undefined ? 'missing' : decimal(ranked.rank), {
        key: `computed:${sheets.scores}:rank:${thing.id}`,
        label: `${name} 名次`,
        places,
        how: ranked === undefined ? how : '按总分从高到低排列，同分并列',
        rule: 'exact',
      }),
    ),
  ]
}
