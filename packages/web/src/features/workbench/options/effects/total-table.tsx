import type { EffectBasis } from '@qingshen/core/option/effect'
import { totalLabel } from '@qingshen/core/workbench/options/effect-words'
import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { readableText } from '@qingshen/core/kernel/decimal'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import type { Column } from '../../../../shared/ui/list/column.ts'
import { DataTable } from '../../../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { unitText } from '../../grid/field-text.ts'
import { shownNumber } from '../../survey/number-words.ts'
import { EffectParts } from './effect-parts.tsx'
import type { TotalLine } from './total-lines.ts'
import { totalLines } from './total-lines.ts'

const SHARE = { width: 120, align: 'end' } as const

const COLUMNS: readonly Column<TotalLine>[] = [
  { id: 'kind', title: '每年的效果', width: 220, cell: (line) => <TotalName line={line} /> },
  { id: 'unit', title: '单位', cell: ({ unit }) => unitText(unit) },
  { id: 'expected', title: '预计', align: 'end', cell: ({ totals }) => <TotalCell total={totals.expected} /> },
  { id: 'claimed', title: '自报', align: 'end', cell: ({ totals }) => <TotalCell total={totals.claimed} /> },
  { id: 'claimed_share', title: '自报为预计的', ...SHARE, cell: ({ claimedShare }) => shareText(claimedShare) },
  { id: 'verified', title: '核实', align: 'end', cell: ({ totals }) => <TotalCell total={totals.verified} /> },
  { id: 'share', title: '核实为自报的', ...SHARE, cell: ({ verifiedShare }) => shareText(verifiedShare) },
]

/** The totals by kind, expected, claimed and verified apart; each opens the effects that make it. */
export function TotalTable({ effects }: { effects: AuditEffects }) {
  const { method, mayEdit } = useWorkbench()
  const { panel, close } = usePanel()
  const lines = totalLines(effects)
  const opened = panel?.kind === 'total' ? lines.find(({ key }) => key === panel.id) : undefined
  return (
    <div className="stack tight">
      <h2>效果汇总</h2>
      <p className="quiet">污染物的产生和排放分开计算；预计、自报、核实从不相加。点一项看它由哪些效果组成。</p>
      <DataTable
        caption="效果汇总"
        columns={COLUMNS}
        rows={lines}
        rowKey={({ key }) => key}
        empty={
          <EmptyState
            icon="sum"
            title="还没有效果"
            hint={mayEdit ? '在下面选一个方案，填写它每年节约、减少多少。' : '填写了方案的效果以后显示在这里。'}
          />
        }
      />
      {opened === undefined ? null : (
        <SidePanel title={`${totalLabel(opened, method)}：由这些效果组成`} onClose={close}>
          <EffectParts line={opened} effects={effects} />
        </SidePanel>
      )}
    </div>
  )
}

function TotalName({ line }: { line: TotalLine }) {
  const { method } = useWorkbench()
  const { open } = usePanel()
  return (
    <button type="button" className="button-link option-name" onClick={() => open('total', line.key)}>
      {totalLabel(line, method)}
    </button>
  )
}

function TotalCell({ total }: { total: TotalLine['totals'][EffectBasis] }) {
  if (total === null) return '—'
  const { amount, lacking } = total
  if (amount === null) return <span className="quiet">{lacking} 项没有数量</span>
  return (
    <>
      {shownNumber(amount)}
      {lacking === 0 ? null : <span className="total-lacking">不含 {lacking} 项没有数量的</span>}
    </>
  )
}

/** Of the options that state both; how many state only the first is said. */
function shareText(found: TotalLine['verifiedShare']): string {
  if (found === null || found.options === 0) return '—'
  const { share, unverified } = found
  const percent = share === null ? '前者为 0' : `${readableText(share.times(100).toDecimalPlaces(1))} %`
  return unverified === 0 ? percent : `${percent}（另有 ${unverified} 个方案还没有）`
}
