import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { COST_CLASSES, EFFECT_KINDS, OPTION_NATURES } from '@qingshen/core/vocabulary/option-codes'
import type { LibraryOption } from '@qingshen/core/option/library-option.schema'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { useRows } from '../../data/use-workbench.ts'
import { useAddOption } from '../use-add-option.ts'
import { optionFromLibrary } from './new-option.ts'

/** What was found in the library; one that was taken over before says so. */
export function LibraryList({ options }: { options: readonly LibraryOption[] }) {
  const rows = useRows('options')
  const takenOver = new Map(rows.map(({ id, fields }) => [fields['library'] ?? '', id]))
  if (options.length === 0) {
    return <EmptyState icon="search" title="没有符合条件的方案" hint="换一个词，或者放宽方面、指标和行业。" />
  }
  return (
    <>
      <p role="status" className="quiet">
        {options.length} 个方案
      </p>
      <ul className="plain-list ground-list">
        {options.map((option) => (
          <li key={option.id} className="row between">
            <LibraryLine option={option} taken={takenOver.get(option.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function LibraryLine({ option, taken }: { option: LibraryOption; taken: string | undefined }) {
  const [address] = useAddress()
  const { open } = usePanel()
  const add = useAddOption()
  const { title, content, aspect, nature, costClass, effects } = option
  const facts = [
    CAUSE_ASPECTS.label(aspect),
    OPTION_NATURES.label(nature),
    `通常为${COST_CLASSES.label(costClass)}`,
    effects.map((kind) => EFFECT_KINDS.label(kind)).join('、'),
  ]
  return (
    <>
      <div className="stack tight ground-name">
        <strong>{title}</strong>
        <span>{content}</span>
        <span className="quiet">{facts.join('；')}</span>
      </div>
      {taken === undefined ? (
        <button
          type="button"
          className="button"
          aria-label={`采用“${title}”`}
          onClick={() => add(optionFromLibrary(option, address['indicator']))}
        >
          采用
        </button>
      ) : (
        <button
          type="button"
          className="button"
          aria-label={`打开已采用的“${title}”`}
          onClick={() => open('option', taken)}
        >
          已采用
        </button>
      )}
    </>
  )
}
