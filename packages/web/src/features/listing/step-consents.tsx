import type { Step } from '@qingshen/contracts/listing.schema'
import { AbilityButton } from '../../shared/ui/ability-button.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { consentSign } from './listing-signs.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

/** The departments whose consent a step needs: what each said, and how the reader may give or record it. */
export function StepConsents({ step }: { step: Step }) {
  const { open } = usePanel()
  if (step.consents.length === 0) return null
  return (
    <ul className="consent-list" aria-label="会同部门的意见">
      {step.consents.map(({ department, label, status, manner, ability }) => (
        <li key={department} className="row">
          <span>{label}</span>
          <StateTag {...consentSign(status)} />
          <span className="no-print">
            <AbilityButton
              ability={status === 'agreed' && !ability.allowed ? undefined : ability}
              label={manner === 'paper' ? '登记书面意见' : '出具会同意见'}
              onClick={() => open('consent', `${step.id}.${department}`)}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
