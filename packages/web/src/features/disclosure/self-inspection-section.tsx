import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { SelfInspection } from '@qingshen/contracts/disclosure.schema'
import { usePanel } from '../../shared/address/use-panel.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { InspectPanel } from './inspect-panel.tsx'
import { INSPECTION_WORDS } from './inspection-words.ts'

const WORDS = new Map<string, string>(INSPECTION_WORDS.map(({ code, label }) => [code, label]))

interface SelfInspectionSectionProps {
  detail: CaseDetail
  inspection: SelfInspection
  onChanged: () => void
}

/** The self-inspections of the enterprise, and the way to record another one. */
export function SelfInspectionSection({ detail, inspection, onChanged }: SelfInspectionSectionProps) {
  const { panel, open, close } = usePanel()
  const questionOf = (item: string) => inspection.items.find(({ id }) => id === item)?.question ?? item
  return (
    <section className="card stack" aria-label="自查">
      <div className="row between">
        <h2>自查</h2>
        <AbilityButton
          ability={withReasons(inspection.abilities['record'])}
          label="登记自查"
          onClick={() => open('inspect')}
        />
      </div>
      {inspection.past.length === 0 ? <p className="quiet">还没有登记自查。</p> : null}
      {inspection.past.map(({ id, onDay, actor, note, answers }) => (
        <details key={id}>
          <summary>
            {onDay} {actor}：{note}
          </summary>
          <ul>
            {answers.map(({ item, answer, remark }) => (
              <li key={item}>
                {questionOf(item)}：{WORDS.get(answer) ?? answer}
                {remark === '' ? '' : `（${remark}）`}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {panel?.kind === 'inspect' ? (
        <InspectPanel detail={detail} inspection={inspection} onChanged={onChanged} onClose={close} />
      ) : null}
    </section>
  )
}
