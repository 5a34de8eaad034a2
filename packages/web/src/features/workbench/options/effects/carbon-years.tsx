import type { CarbonOfYear } from '@qingshen/core/option/total-effects'
import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { useState } from 'react'
import type { Column } from '../../../../shared/ui/list/column.ts'
import { DataTable } from '../../../../shared/ui/list/data-table.tsx'
import { shownNumber } from '../../survey/number-words.ts'
import { YearBars } from '../../survey/bar-chart.tsx'
import { EFFECT_SIDES, SIDE_TITLES } from './effect-lines.ts'

interface YearLine {
  readonly year: string
  readonly by: Readonly<Record<(typeof EFFECT_SIDES)[number], CarbonOfYear | undefined>>
}

const COLUMNS: readonly Column<YearLine>[] = [
  { id: 'year', title: '年份', cell: ({ year }) => `${year} 年` },
  ...EFFECT_SIDES.map((side): Column<YearLine> => ({
    id: side,
    title: `${SIDE_TITLES[side]}（tCO2）`,
    align: 'end',
    cell: ({ by }) => carbonText(by[side]),
  })),
]

/** Carbon dioxide saved in each calendar year, with the factors of that year: as bars, or as a table. */
export function CarbonYears({ effects: { all } }: { effects: AuditEffects }) {
  const [isTable, setIsTable] = useState(false)
  const years = [...new Set(EFFECT_SIDES.flatMap((side) => all[side].carbonByYear.map(({ year }) => year)))].sort()
  const last = years.at(-1)
  if (last === undefined) return null
  const lines = years.map((year): YearLine => {
    const of = (side: (typeof EFFECT_SIDES)[number]) => all[side].carbonByYear.find((one) => one.year === year)
    return { year, by: { expected: of('expected'), claimed: of('claimed'), verified: of('verified') } }
  })
  const side = EFFECT_SIDES.findLast((one) => all[one].carbonByYear.length > 0) ?? 'expected'
  const shown = lines.map(({ by }) => by[side])
  const newest = shown.at(-1)
  const title = `各年减少的碳排放（${SIDE_TITLES[side]}）：${last} 年 ${carbonText(newest)} 吨二氧化碳`
  return (
    <section className="card stack" aria-label="各年减少的碳排放">
      <div className="row between">
        <h3>{title}</h3>
        <button type="button" className="button no-print" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? '看图' : '看数据'}
        </button>
      </div>
      {isTable ? (
        <DataTable caption={title} columns={COLUMNS} rows={lines} rowKey={({ year }) => year} empty={null} />
      ) : (
        <YearBars
          label={title}
          bars={{
            years,
            values: shown.map((one) => one?.all.toNumber() ?? null),
            labels: shown.map((one) => (one === undefined ? '' : shownNumber(one.all))),
            unit: 'tCO2',
          }}
        />
      )}
      <p className="quiet">节能折算的碳排放用当年的排放因子，另加直接减少的；效果从填写的起始年份算起。</p>
    </section>
  )
}

function carbonText(one: CarbonOfYear | undefined): string {
  if (one === undefined) return '—'
  return `${shownNumber(one.all)}${one.lacking === 0 ? '' : `（${one.lacking} 项算不出）`}`
}
