import { sum } from '@qingshen/core/kernel/decimal'
import { OPTION_NATURES } from '@qingshen/core/vocabulary/option-codes'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { shownNumber } from '../../survey/number-words.ts'
import { natureShares } from './option-groups.ts'

/** At which end the options take hold; said loudly where they only treat what has been generated. */
export function NatureBar({ options }: { options: readonly AuditOption[] }) {
  const { method, mayEdit } = useWorkbench()
  const shares = natureShares(options)
  const known = shares.filter(({ nature }) => nature !== null)
  const ends = known.find(({ nature }) => nature === 'end_of_pipe')?.count ?? 0
  const count = known.reduce((all, share) => all + share.count, 0)
  const limit = Number(method.figures.find(({ id }) => id === 'end_of_pipe_share')?.value ?? '1')
  const alarm = alarmText({ ends, count, limit, mayEdit })
  return (
    <section className="card stack tight" aria-label="方案的性质">
      <p>
        {formatCount(options.length)} 个方案，投资共{' '}
        {shownNumber(sum(options.flatMap(({ investment }) => investment ?? [])))} 万元；已实施{' '}
        {formatCount(options.filter(({ state }) => state === 'done').length)} 个。
      </p>
      <div className="nature-bar" aria-hidden="true">
        {shares.map(({ nature, count: own }) => (
          <span key={nature ?? 'none'} data-nature={nature ?? 'none'} style={{ flexGrow: own }} />
        ))}
      </div>
      <ul className="nature-keys">
        {shares.map(({ nature, count: own, investment }) => (
          <li key={nature ?? 'none'} data-nature={nature ?? 'none'}>
            {nature === null ? '性质未填' : OPTION_NATURES.label(nature)} {formatCount(own)} 个
            <span className="quiet">，投资 {shownNumber(investment)} 万元</span>
          </li>
        ))}
      </ul>
      {alarm === null ? null : (
        <p className="row">
          <StateTag icon="alert" tone="warn" word={alarm.word} />
          <span>{alarm.hint}</span>
        </p>
      )}
    </section>
  )
}

function alarmText({ ends, count, limit, mayEdit }: { ends: number; count: number; limit: number; mayEdit: boolean }) {
  const hint = mayEdit
    ? '清洁生产审核先从源头减少产生，请看原因分析里还有没有源头削减和回用的办法，或者在“检查”里说明理由。'
    : '清洁生产审核先从源头减少产生。审核组写了理由的，在“检查”里。'
  if (count > 0 && ends === count) return { word: '只有末端治理方案', hint }
  if (count > 0 && ends / count > limit) return { word: '末端治理方案偏多', hint }
  return null
}
