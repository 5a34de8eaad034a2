import { optionEffects, verifiedEffects } from '@qingshen/core/workbench/sheets/effects'
import { EFFECT_KINDS } from '@qingshen/core/vocabulary/option-codes'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { formatDecimal } from '../../../../shared/format/number-text.ts'
import { MenuButton } from '../../../../shared/ui/menu-button.tsx'
import { keyId } from '../../data/key-id.ts'
import { newId } from '../../data/new-id.ts'
import { useRows, useWorkbench } from '../../data/use-workbench.ts'
import { unitText } from '../../grid/field-text.ts'
import { EditTable } from '../../grid/edit-table.tsx'
import type { GridCell, GridColumn, GridRow } from '../../grid/grid-model.ts'
import type { TypedRow } from '../../grid/judge-typed.ts'
import { nextPosition } from '../../grid/sheet-rows.ts'
import { shownCell, useFieldCells } from '../../grid/use-field-cells.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { newEffect } from './effect-fields.ts'
import type { EffectLine, EffectSide } from './effect-lines.ts'
import { EFFECT_SIDES, sameWhat, SIDE_TITLES } from './effect-lines.ts'
import { MethodMark } from './method-mark.tsx'
import { effectName, shareText } from './effect-words.ts'
import { useEffectLines } from './use-effect-lines.ts'

const STATED: Sheet = optionEffects
const VERIFIED: Sheet = verifiedEffects

const COLUMNS: readonly GridColumn[] = [
  { id: 'unit', title: '单位', width: 64 },
  { id: 'expected', title: '预计', isNumber: true, width: 84 },
  { id: 'claimed', title: '自报', isNumber: true, width: 84 },
  { id: 'claimed_share', title: '自报为预计的', isNumber: true, width: 96 },
  { id: 'verified', title: '核实', isNumber: true, width: 84, hint: '由评审的一方填写' },
  { id: 'verified_share', title: '核实为自报的', isNumber: true, width: 96 },
  { id: 'marks', title: '数据来源', width: 110 },
]

/** What one option brings a year: expected, claimed and verified side by side, each typed where it belongs. */
export function EffectsOfOption({ option }: { option: WorkbenchRow }) {
  const { mayWrite } = useWorkbench()
  const words = useFieldWords()
  const lines = useEffectLines(option.id)
  const rowOf = useEffectRow()
  const cells = useFieldCells()
  const rows = lines.map((line): GridRow => {
    const { expected, claimed, verified } = line.rows
    const amount = (side: EffectSide) => cells(rowOf(line, side), 'amount')
    const own = { id: line.first.id, sheet: line.first.sheet === VERIFIED.id ? VERIFIED : STATED }
    return {
      id: line.first.id,
      name: effectName(line.first, words.text),
      cells: [
        cells(own, 'unit'),
        amount('expected'),
        amount('claimed'),
        shownCell(shareText(claimed, expected)),
        amount('verified'),
        shownCell(shareText(verified, claimed)),
        marksCell(line),
      ],
    }
  })
  return (
    <div className="stack tight">
      {lines.length === 0 ? (
        <p className="quiet">还没有填写效果：先选效果的类别，再填数量；增加的消耗填负数。</p>
      ) : (
        <EditTable
          caption={`效果：${words.rowName(option.id)}`}
          columns={COLUMNS}
          rows={rows}
          rowTitle="每年的效果"
          isWritable={mayWrite(STATED) || mayWrite(VERIFIED)}
          rowHead={lineHead}
          cardNote={({ id }) => noteOf(lines.find(({ first }) => first.id === id))}
        />
      )}
      <AddEffect option={option} />
    </div>
  )
}

/** By what each of the three figures was found. */
function marksCell({ rows }: EffectLine): GridCell {
  const known = EFFECT_SIDES.flatMap((side) => {
    const method = rows[side]?.fields['method']
    return method === undefined ? [] : [{ side, method }]
  })
  const content = known.map(({ side, method }) => (
    <span key={side} className="effect-mark">
      {SIDE_TITLES[side]} <MethodMark method={method} />
    </span>
  ))
  return { kind: 'shown', text: known.map(({ side }) => SIDE_TITLES[side]).join('、'), content }
}

function lineHead({ id, name }: GridRow) {
  return <EffectLink id={id} name={name} />
}

/** The name of an effect, which opens it. */
function EffectLink({ id, name }: { id: string; name: string }) {
  const { open } = usePanel()
  return (
    <button type="button" className="button-link option-name" onClick={() => open('effect', id)}>
      {name}
    </button>
  )
}

/** The three figures in a line, for a phone. */
function noteOf(line: EffectLine | undefined): string {
  if (line === undefined) return ''
  const parts = EFFECT_SIDES.map((side) => {
    const { amount, unit } = line.rows[side]?.fields ?? {}
    return `${SIDE_TITLES[side]} ${amount === undefined ? '—' : `${formatDecimal(amount)} ${unitText(unit ?? '')}`}`
  })
  return parts.join('，')
}

/** Where an amount stands: the row of its side, or one that begins with the same thing and unit. */
function useEffectRow(): (line: EffectLine, side: EffectSide) => TypedRow {
  const { head } = useWorkbench()
  return (line, side) => {
    const sheet = side === 'verified' ? VERIFIED : STATED
    const what = sameWhat(line.first)
    const set = side === 'verified' ? what : { ...what, basis: side }
    const id = line.rows[side]?.id ?? keyId(head.case, sheet.id, side, line.key)
    return { id, sheet, create: { set, position: line.first.position } }
  }
}

/** A new effect by its kind; after the option has been carried out it is one that is claimed. */
function AddEffect({ option }: { option: WorkbenchRow }) {
  const { mayEdit, edit } = useWorkbench()
  const { open } = usePanel()
  const rows = useRows('option_effects')
  if (!mayEdit) return null
  const basis = option.fields['state'] === 'done' ? 'claimed' : 'expected'
  const add = (kind: string) => {
    if (!EFFECT_KINDS.is(kind)) return
    const id = newId()
    edit([{ id, sheet: STATED.id, set: newEffect(option.id, kind, basis), position: nextPosition(rows) }])
    open('effect', id)
  }
  const items = EFFECT_KINDS.entries.map(({ code, label }) => ({ id: code, label }))
  return (
    <div className="add-effect">
      <MenuButton label={basis === 'claimed' ? '添加自报的效果' : '添加预计的效果'} items={items} onChoose={add} />
    </div>
  )
}
