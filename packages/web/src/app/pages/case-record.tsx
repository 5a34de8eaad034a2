import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { lazy } from 'react'
import type { CasePart } from '../../features/cases/case-page.tsx'
import { CasePage } from '../../features/cases/case-page.tsx'

const DisclosureTab = lazy(async () => {
  const { DisclosureTab: component } = await import('../../features/disclosure/disclosure-tab.tsx')
  return { default: component }
})
const EngagementTab = lazy(async () => {
  const { EngagementTab: component } = await import('../../features/engagement/engagement-tab.tsx')
  return { default: component }
})
const SubmissionTab = lazy(async () => {
  const { SubmissionTab: component } = await import('../../features/submission/submission-tab.tsx')
  return { default: component }
})
const PenaltyTab = lazy(async () => {
  const { PenaltyTab: component } = await import('../../features/penalty/penalty-tab.tsx')
  return { default: component }
})

const JournalTab = lazy(async () => {
  const { JournalTab: component } = await import('../../features/cases/journal-tab.tsx')
  return { default: component }
})

const isMandatory = ({ kind }: CaseDetail): boolean => kind === 'mandatory'
/** Some laws ask for self-inspections also where nothing is to be published. */
const disclosesOrInspects = ({ kind, events, openEvents }: CaseDetail): boolean =>
  kind === 'mandatory' || [...events, ...openEvents].some(({ event }) => event === 'self_inspected')
const isAny = (): boolean => true

/** What the other features bring to the page of a case, each read when it is opened. */
const PARTS: readonly CasePart[] = [
  { id: 'disclosure', title: '公布', isFor: disclosesOrInspects, Content: DisclosureTab },
  { id: 'people', title: '委托与人员', isFor: isAny, Content: EngagementTab },
  { id: 'report', title: '报告', isFor: isAny, Content: SubmissionTab },
  { id: 'penalty', title: '责令与处罚', isFor: isMandatory, Content: PenaltyTab },
  { id: 'journal', title: '操作日志', isFor: isAny, Content: JournalTab },
]

/** A case with everything that hangs on it. */
export function CaseRecordPage() {
  return <CasePage parts={PARTS} />
}
