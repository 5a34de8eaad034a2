import { CASE_EVENTS } from '@qingshen/core/casework/case-codes'
import { usePanel } from '../../shared/address/use-panel.ts'
import { DeemPanel } from './deem-panel.tsx'
import { DecideExtensionPanel } from './decide-extension-panel.tsx'
import { ExtendPanel } from './extend-panel.tsx'
import { ModePanel } from './mode-panel.tsx'
import { NoAcceptancePanel } from './no-acceptance-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { PlainEventPanel } from './plain-event-panel.tsx'
import { RemovePanel } from './remove-panel.tsx'
import { ResumePanel, SuspendPanel } from './pause-panels.tsx'
import type { CasePanelProps } from './use-case-form.ts'

/** The drawer that the address of a case asks for; an unknown one opens nothing. */
export function CasePanels({ detail }: Pick<CasePanelProps, 'detail'>) {
  const { panel, close } = usePanel()
  const props = { detail, onClose: close }
  switch (panel?.kind) {
    case 'event':
      return CASE_EVENTS.is(panel.id) ? <PlainEventPanel event={panel.id} {...props} /> : null
    case 'suspend':
      return <SuspendPanel {...props} />
    case 'resume':
      return <ResumePanel {...props} />
    case 'extend':
      return <ExtendPanel {...props} />
    case 'decide':
      return <DecideExtensionPanel extensionId={panel.id} {...props} />
    case 'plan':
      return <PlanPanel {...props} />
    case 'deem':
      return <DeemPanel {...props} />
    case 'mode':
      return <ModePanel {...props} />
    case 'no-acceptance':
      return <NoAcceptancePanel {...props} />
    case 'remove':
      return <RemovePanel {...props} />
    default:
      return null
  }
}
