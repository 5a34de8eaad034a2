import { useAddress } from '../../../../shared/address/use-address.ts'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { useWorkbench } from '../../data/use-workbench.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { useAddOption } from '../use-add-option.ts'
import { useOptions } from '../use-options.ts'
import { GROUNDS, optionFor } from './new-option.ts'

/** Where somebody came from a lagging indicator: the options that answer it, and the ways to another. */
export function ForIndicator() {
  const [address, changeAddress] = useAddress()
  const { row, mayEdit } = useWorkbench()
  const { open } = usePanel()
  const words = useFieldWords()
  const add = useAddOption()
  const options = useOptions()
  const indicator = row(address['indicator'] ?? '')
  if (indicator?.sheet !== 'level_values') return null
  const count = options.filter(({ causes }) => causes.indicator === indicator.id).length
  const name = words.rowName(indicator.id)
  return (
    <section className="card row between no-print" aria-label="针对落后指标">
      <p>
        落后指标“{name}”：{count === 0 ? '还没有针对它的方案。' : `下面是针对它的 ${count} 个方案。`}
      </p>
      <div className="row">
        {mayEdit ? (
          <>
            <button
              type="button"
              className="button button-primary"
              onClick={() => add(optionFor(GROUNDS[2], indicator))}
            >
              添加针对它的方案
            </button>
            <button type="button" className="button" onClick={() => open('new-option', 'library')}>
              从方案库找
            </button>
          </>
        ) : null}
        <button type="button" className="button" onClick={() => changeAddress({ indicator: undefined })}>
          看全部方案
        </button>
      </div>
    </section>
  )
}
