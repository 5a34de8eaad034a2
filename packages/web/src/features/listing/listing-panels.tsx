import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { AddEntryPanel } from './add-entry-panel.tsx'
import { AnswerPanel } from './answer-panel.tsx'
import { CommentPanel } from './comment-panel.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { IssueNoticesPanel } from './issue-notices-panel.tsx'
import { ObjectionPanel } from './objection-panel.tsx'
import { AmendPanel, PublicationPanel } from './publication-panel.tsx'
import { CommentPeriodPanel } from './comment-period-panel.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { ReturnPanel, SendPanel } from './part-panels.tsx'
import { RemovePanel, RestorePanel } from './removal-panels.tsx'
import { RulesRunPanel } from './rules-run-panel.tsx'
import { SimpleActPanel } from './simple-act-panel.tsx'
import type { Panel } from '../../shared/address/use-panel.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

/** The drawer that the address of a list asks for; an unknown one opens nothing. */
export function ListingPanels({ detail }: { detail: ListingDetail }) {
  const { panel, close } = usePanel()
  if (panel === null) return null
  return panel.kind === 'step' || panel.kind === 'amend' ? (
    <StepPanel panel={panel} detail={detail} onClose={close} />
  ) : (
    <OtherPanel panel={panel} detail={detail} onClose={close} />
  )
}

interface PanelProps {
  panel: Panel
  detail: ListingDetail
  onClose: () => void
}

function StepPanel({ panel, detail, onClose }: PanelProps) {
  const step = detail.steps.find(({ id }) => id === panel.id)
  if (step === undefined) return null
  const props = { step, detail, onClose }
  if (panel.kind === 'amend') return <AmendPanel {...props} />
  switch (step.act) {
    case 'publish_for_comment':
      return <CommentPeriodPanel {...props} />
    case 'publish':
      return <PublicationPanel {...props} />
    case 'rank':
    case 'verify':
    case 'fix':
    case 'receive':
      return <SimpleActPanel {...props} />
    default:
      return null
  }
}

function OtherPanel({ panel, detail, onClose }: PanelProps) {
  const part = detail.parts.find(({ id }) => id === panel.id)
  if (panel.kind === 'consent') return <ConsentPanel of={panel.id} detail={detail} onClose={onClose} />
  const about = { detail, onClose }
  switch (panel.kind) {
    case 'send':
      return part === undefined ? null : <SendPanel part={part} {...about} />
    case 'return':
      return part === undefined ? null : <ReturnPanel part={part} {...about} />
    case 'run':
      return part === undefined ? null : <RulesRunPanel part={part} {...about} />
    case 'add':
      return part === undefined ? null : <AddEntryPanel part={part} {...about} />
    case 'entry':
      return <EntryPanel entryId={panel.id} {...about} />
    case 'remove':
      return <RemovePanel entryId={panel.id} {...about} />
    case 'restore':
      return <RestorePanel entryId={panel.id} {...about} />
    case 'object':
      return <ObjectionPanel entryId={panel.id} {...about} />
    case 'answer':
      return <AnswerPanel objectionId={panel.id} {...about} />
    case 'comment':
      return <CommentPanel entryId={panel.id} {...about} />
    case 'issue':
      return <IssueNoticesPanel {...about} />
    default:
      return null
  }
}
