import { usePanel } from '../../../shared/address/use-panel.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'

/** The name of an option, which opens it. */
export function OptionName({ id }: { id: string }) {
  const { open } = usePanel()
  const name = useFieldWords().rowName(id)
  const whole = useWorkbench().row(id)?.fields['name']
  return (
    <button type="button" className="button-link option-name" title={whole} onClick={() => open('option', id)}>
      {name}
    </button>
  )
}
