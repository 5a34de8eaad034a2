import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'
import { useWorkbench, useWorkbenchState } from '../../data/use-workbench.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { RowFields } from '../../row/row-fields.tsx'
import { RowFoot } from '../../row/row-foot.tsx'
import { effectColumns } from './effect-fields.ts'
import { EFFECT_SIDES } from './effect-lines.ts'
import { effectName } from './effect-words.ts'
import { useEffectLines } from './use-effect-lines.ts'

const TITLES = { expected: '预计', claimed: '实施后自报', verified: '核实' } as const

/** One effect in full: what it is in, and who states how much of it by what. Opened by the address. */
export function EffectPanel() {
  const { panel } = usePanel()
  const id = panel?.kind === 'effect' ? panel.id : ''
  const row = useWorkbenchState((state) => state.sheets.rows.get(id))
  const sheet = row === undefined ? undefined : findSheet(row.sheet)
  if (row === undefined || sheet === undefined) return null
  return <OneEffect row={row} sheet={sheet} />
}

function OneEffect({ row, sheet }: { row: WorkbenchRow; sheet: Sheet }) {
  const { open, close } = usePanel()
  const { method } = useWorkbench()
  const words = useFieldWords()
  const option = row.fields['option'] ?? ''
  const lines = useEffectLines(option)
  const line = lines.find(({ rows }) => EFFECT_SIDES.some((side) => rows[side]?.id === row.id))
  const others = EFFECT_SIDES.flatMap((side) => {
    const other = line?.rows[side]
    return other == null || other.id === row.id ? [] : [{ side, id: other.id }]
  })
  const side = sheet.writtenBy === undefined ? (row.fields['basis'] === 'claimed' ? 'claimed' : 'expected') : 'verified'
  return (
    <SidePanel title={`${TITLES[side]}的效果：${effectName(row, words.text)}`} onClose={close}>
      <div className="stack">
        <p className="row">
          <span className="quiet">方案：</span>
          <button type="button" className="button-link" onClick={() => open('option', option)}>
            {words.rowName(option)}
          </button>
          {others.map((other) => (
            <button key={other.side} type="button" className="button-link" onClick={() => open('effect', other.id)}>
              看{TITLES[other.side]}的
            </button>
          ))}
        </p>
        <RowFields row={{ id: row.id, sheet }} columns={effectColumns(sheet, row, method)} />
        <RowFoot id={row.id} sheet={sheet} what="这项效果" onRemoved={() => open('option', option)} />
      </div>
    </SidePanel>
  )
}
