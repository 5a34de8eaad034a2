import { usePanel } from '../../../shared/address/use-panel.ts'
import { useFieldWords } from '../grid/use-field-words.ts'

/** The name of an option, which opens it. */
export function OptionName({ id }: { id: string }) {
  const { open } = usePanel()
  const name = useFieldWords().rowName(id)
  return (
    <button type="button" className="button-link option-name" onClick={() => open('option', id)}>
      {name}
    </button>
  )
}
