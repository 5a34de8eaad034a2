import type { NotCounted } from '@qingshen/core/option/effect'
import { notCountedText } from '@qingshen/core/workbench/options/effect-words'
import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { SIDE_TITLES } from './effect-lines.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'

/** What does not count and why: entered twice, more than there was, counted in an earlier round, not carried out. */
export function NotCountedList({ effects: { notCounted } }: { effects: AuditEffects }) {
  if (notCounted.length === 0) return null
  return (
    <details className="card" open={notCounted.length <= 5}>
      <summary>
        <strong>没有计入的效果（{formatCount(notCounted.length)}）</strong>
      </summary>
      <ul className="plain-list not-counted">
        {notCounted.map((each) => (
          <li key={`${each.effect.id}/${each.why}/${each.earlier?.case ?? ''}/${each.earlier?.option ?? ''}`}>
            <NotCountedLine each={each} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function NotCountedLine({ each }: { each: NotCounted }) {
  const { open } = usePanel()
  const words = useFieldWords()
  return (
    <>
      <span className="quiet">{SIDE_TITLES[each.effect.basis]}</span> {notCountedText(each, words.rowName)}{' '}
      <button type="button" className="button-link" onClick={() => open('effect', each.effect.id)}>
        打开这一项
      </button>
    </>
  )
}
