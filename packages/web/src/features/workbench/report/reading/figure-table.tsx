import type { ComparedFigure } from '@qingshen/core/report-reading/report-comparison.schema'
import { useMemo } from 'react'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { DataTable } from '../../../../shared/ui/list/data-table.tsx'
import { rowsToCsv, saveTextFile } from '../../../../shared/ui/list/export-rows.ts'
import { Pager } from '../../../../shared/ui/list/pager.tsx'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import type { Outcome } from './comparison-words.ts'
import { OUTCOME_HINTS, OUTCOME_SIGNS, OUTCOMES, outcomeCounts } from './comparison-words.ts'
import { useFigureColumns } from './use-figure-columns.tsx'

/** The figures of the records beside the numbers of the report, by outcome; all of them as a file to keep. */
export function FigureTable({ name, figures }: { name: string; figures: readonly ComparedFigure[] }) {
  const [address, change] = useAddress()
  const counts = useMemo(() => outcomeCounts(figures), [figures])
  const first = OUTCOMES.find((outcome) => counts[outcome] > 0) ?? 'differs'
  const open = OUTCOMES.find((outcome) => outcome === address['outcome']) ?? first
  const rows = useMemo(() => figures.filter(({ outcome }) => outcome === open), [figures, open])
  const page = pageIn(address['page'], rows.length)
  const columns = useFigureColumns()
  if (figures.length === 0) return null
  const save = () => {
    const sorted = OUTCOMES.flatMap((outcome) => figures.filter((figure) => figure.outcome === outcome))
    saveTextFile(`${name.replace(/\.\w+$/u, '')} 与审核数据核对.csv`, rowsToCsv(columns, sorted))
  }
  return (
    <section className="stack tight" aria-label="逐个数字核对">
      <div className="row between">
        <div role="group" aria-label="按结果筛选" className="row">
          {OUTCOMES.map((outcome) => (
            <OutcomeButton
              key={outcome}
              outcome={outcome}
              count={counts[outcome]}
              isOpen={outcome === open}
              onChoose={() => change({ outcome, page: undefined }, { replace: true })}
            />
          ))}
        </div>
        <button type="button" className="button no-print" onClick={save}>
          <Icon name="download" />
          导出核对表
        </button>
      </div>
      <p className="quiet">{OUTCOME_HINTS[open]}</p>
      <DataTable
        caption={`核对结果：${OUTCOME_SIGNS[open].word}`}
        columns={columns}
        rows={rows.slice((page - 1) * PAGE, page * PAGE)}
        rowKey={({ key }) => key}
        empty={<EmptyState icon="check" title={`没有“${OUTCOME_SIGNS[open].word}”的数字`} hint="请看其他结果。" />}
      />
      <Pager page={page} pageSize={PAGE} total={rows.length} onPage={(to) => change({ page: String(to) })} />
    </section>
  )
}

/** Rows are as high as their words: no more of them at a time than a page draws whole. */
const PAGE = 100

function pageIn(text: string | undefined, rows: number): number {
  const page = Number(text)
  return Number.isInteger(page) && page > 0 ? Math.min(page, Math.max(1, Math.ceil(rows / PAGE))) : 1
}

interface OutcomeButtonProps {
  outcome: Outcome
  count: number
  isOpen: boolean
  onChoose: () => void
}

function OutcomeButton({ outcome, count, isOpen, onChoose }: OutcomeButtonProps) {
  const { icon, word } = OUTCOME_SIGNS[outcome]
  return (
    <button type="button" className="button" aria-pressed={isOpen} onClick={onChoose}>
      <Icon name={icon} size={14} />
      {word} {formatCount(count)}
    </button>
  )
}
