import { useAddress } from '../../../shared/address/use-address.ts'
import type { Moment } from '@qingshen/core/workbench/level/chosen-system'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import { formatCount } from '../../../shared/format/number-text.ts'
import { FINDINGS_ID } from './findings-id.ts'
import { LaggingList } from './lagging-list.tsx'
import { LevelIssues } from './level-issues.tsx'
import { LevelPoints } from './level-points.tsx'
import type { Levels } from './use-levels.ts'

const CHOICES: readonly Moment[] = ['before', 'after']

/** What lags, what a reader must know, and where every point comes from, of one of the two moments. */
export function LevelFindings({ levels }: { levels: Levels }) {
  const [address, changeAddress] = useAddress()
  if (levels.before.isEmpty && levels.after.isEmpty) return null
  const first: Moment = levels.before.isEmpty ? 'after' : 'before'
  const moment = CHOICES.find((each) => each === address['show'] && !levels[each].isEmpty) ?? first
  const level = levels[moment]
  return (
    <section id={FINDINGS_ID} className="card stack" aria-label="落后的指标和每一分的来历">
      {levels.before.isEmpty || levels.after.isEmpty ? null : (
        <div className="row" role="group" aria-label="看哪一次">
          {CHOICES.map((each) => (
            <button
              key={each}
              type="button"
              className="view-button"
              aria-pressed={each === moment}
              onClick={() => changeAddress({ show: each === 'before' ? undefined : each })}
            >
              {MOMENTS[each]}
            </button>
          ))}
        </div>
      )}
      <LevelIssues level={level} />
      <Lagging level={level} />
      <Missing level={level} />
      <LevelPoints level={level} any={levels.any} />
    </section>
  )
}

function Lagging({ level: { lagging, missing, result, moment } }: { level: LevelOfAudit }) {
  if (lagging.length > 0) {
    return (
      <details open>
        <summary>
          {MOMENTS[moment]}落后的指标 {formatCount(lagging.length)} 项，限定性的在前
        </summary>
        <LaggingList lines={lagging} />
      </details>
    )
  }
  const isOpen = result === null || missing.length > 0
  return <p className="quiet">{isOpen ? '已经填的指标里没有落后的。' : '没有落后的指标：全部达到最高一级的要求。'}</p>
}

function Missing({ level: { missing } }: { level: LevelOfAudit }) {
  if (missing.length === 0) return null
  return (
    <details>
      <summary>没有数据的指标 {formatCount(missing.length)} 项</summary>
      <ul className="level-short">
        {missing.map(({ indicator }) => (
          <li key={indicator.id}>
            {indicator.title}
            {indicator.isLimiting ? '（限定性）' : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
