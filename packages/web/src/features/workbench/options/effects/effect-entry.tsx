import type { AuditEffects, OptionEffects } from '@qingshen/core/workbench/options/effects-of'
import { optionEffects, verifiedEffects } from '@qingshen/core/workbench/sheets/effects'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { FilterSelect } from '../../../../shared/ui/list/filter-select.tsx'
import type { Column } from '../../../../shared/ui/list/column.ts'
import { DataTable } from '../../../../shared/ui/list/data-table.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { shownNumber } from '../../survey/number-words.ts'
import { OptionName } from '../option-name.tsx'
import { stateSign } from '../option-signs.ts'
import { ViewLink } from '../view-links.tsx'
import { EFFECT_SIDES, SIDE_TITLES } from './effect-lines.ts'
import { EffectsOfOption } from './effects-of-option.tsx'

const COLUMNS: readonly Column<OptionEffects>[] = [
  { id: 'name', title: '方案', width: 240, cell: ({ option }) => <OptionName id={option.id} /> },
  { id: 'state', title: '状态', cell: ({ option }) => <StateTag {...stateSign(option.state)} /> },
  ...EFFECT_SIDES.map((side): Column<OptionEffects> => ({
    id: `count-${side}`,
    title: `${SIDE_TITLES[side]}（项）`,
    align: 'end',
    cell: (one) => String(one[side].effects.length),
  })),
  ...EFFECT_SIDES.map((side): Column<OptionEffects> => ({
    id: `money-${side}`,
    title: `经济效益${SIDE_TITLES[side]}（万元）`,
    align: 'end',
    cell: (one) => moneyText(one, side),
  })),
  {
    id: 'fill',
    title: '效果',
    cell: ({ option }) => <EffectsLink option={option.id} />,
  },
]

/** To the effects of an option: to fill them in, or for who only reads to see them. */
function EffectsLink({ option }: { option: string }) {
  const { mayWrite } = useWorkbench()
  return (
    <ViewLink view="effects" option={option}>
      {mayWrite(optionEffects) || mayWrite(verifiedEffects) ? '填写' : '查看'}
    </ViewLink>
  )
}

function moneyText(one: OptionEffects, side: (typeof EFFECT_SIDES)[number]): string {
  const { amount } = one[side].totals.money
  return amount === null ? '—' : shownNumber(amount)
}

/** The effects one by one: of the option the address names, else an overview of all options. */
export function EffectEntry({ effects }: { effects: AuditEffects }) {
  const [address, changeAddress] = useAddress()
  const open = effects.options.find(({ option }) => option.id === address['option'])
  const entries = effects.options.map(({ option: { id, name } }) => ({ code: id, label: name || '未命名' }))
  return (
    <div className="stack">
      <h2>各方案的效果</h2>
      <div className="study-switch no-print">
        <FilterSelect
          label="方案"
          noneLabel="全部方案"
          isWide
          value={open?.option.id}
          entries={entries}
          onChange={(option) => changeAddress({ option })}
        />
      </div>
      {open === undefined ? (
        <DataTable
          caption="各方案的效果"
          columns={COLUMNS}
          rows={effects.options}
          rowKey={({ option }) => option.id}
          empty={null}
        />
      ) : (
        <EffectsOfOption option={open.option.row} />
      )}
    </div>
  )
}
