import { usePanel } from '../../../../shared/address/use-panel.ts'
import { MenuButton } from '../../../../shared/ui/menu-button.tsx'
import { useRows, useWorkbench } from '../../data/use-workbench.ts'
import { useAddOption } from '../use-add-option.ts'
import { GroundChoice } from './ground-choice.tsx'
import { IndicatorChoice } from './indicator-choice.tsx'
import { LibraryChoice } from './library-choice.tsx'
import { GROUNDS } from './new-option.ts'

const EMPTY = 'empty'
const LIBRARY = 'library'

const ITEMS = [
  { id: 'losses', label: '从原因分析' },
  { id: 'site_findings', label: '从现场问题' },
  { id: 'level_values', label: '从落后指标' },
  { id: LIBRARY, label: '从方案库' },
  { id: EMPTY, label: '空白方案' },
] as const

/** The ways to a new option. */
export function AddOption() {
  const { open } = usePanel()
  const add = useAddOption()
  const choose = (id: string) => {
    if (id === EMPTY) add({ state: 'proposed' })
    else open('new-option', id)
  }
  return <MenuButton label="添加方案" items={ITEMS} onChoose={choose} />
}

/** What a new option is taken from, while it is being chosen. */
export function AddOptionPanel() {
  const { panel, close } = usePanel()
  const { mayEdit } = useWorkbench()
  if (panel?.kind !== 'new-option' || !mayEdit) return null
  if (panel.id === LIBRARY) return <LibraryChoice onClose={close} />
  if (panel.id === 'losses') return <FromLosses onClose={close} />
  if (panel.id === 'site_findings') return <FromFindings onClose={close} />
  return panel.id === 'level_values' ? <IndicatorChoice onClose={close} /> : null
}

function FromLosses({ onClose }: { onClose: () => void }) {
  const rows = useRows('losses')
  const hint = '先在“审核”里写下损失和废弃物产生的原因，再从原因提出方案。'
  return <GroundChoice ground={GROUNDS[0]} rows={rows} hint={hint} onClose={onClose} />
}

function FromFindings({ onClose }: { onClose: () => void }) {
  const rows = useRows('site_findings')
  const hint = '先在“预审核”里写下现场考察发现的问题，再从问题提出方案。'
  return <GroundChoice ground={GROUNDS[1]} rows={rows} hint={hint} onClose={onClose} />
}
