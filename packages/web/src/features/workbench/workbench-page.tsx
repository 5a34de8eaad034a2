import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { LoadingSkeleton } from '../../shared/ui/page-states.tsx'
import { ChecksPart } from './checks/checks-part.tsx'
import { CommentsPart } from './comments/comments-part.tsx'
import { FocusPart } from './focus/focus-part.tsx'
import { ProgressPart } from './progress/progress-part.tsx'
import { RowPanel } from './row/row-panel.tsx'
import { AuditPart } from './audit-part.tsx'
import { SheetsPart } from './sheets-part.tsx'
import { TargetsPart } from './targets-part.tsx'
import type { WorkbenchTabId } from './workbench-tabs.tsx'
import { useOpenTab, WORKBENCH_TABS } from './workbench-tabs.tsx'

const SurveyPart = lazy(async () => {
  const { SurveyPart: component } = await import('./survey/survey-part.tsx')
  return { default: component }
})

const OptionsPart = lazy(async () => {
  const { OptionsPart: component } = await import('./options/options-part.tsx')
  return { default: component }
})

const LevelPart = lazy(async () => {
  const { LevelPart: component } = await import('./level/level-part.tsx')
  return { default: component }
})

const OverviewPart = lazy(async () => {
  const { OverviewPart: component } = await import('./overview/overview-part.tsx')
  return { default: component }
})

const ReportPart = lazy(async () => {
  const { ReportPart: component } = await import('./report/report-part.tsx')
  return { default: component }
})

const PARTS: Readonly<Record<WorkbenchTabId, () => ReactNode>> = {
  overview: () => <OverviewPart />,
  progress: () => <ProgressPart />,
  preparation: () => <SheetsPart tab="preparation" />,
  survey: () => <SurveyPart />,
  level: () => <LevelPart />,
  focus: () => <FocusPart />,
  targets: () => <TargetsPart />,
  audit: () => <AuditPart />,
  options: () => <OptionsPart />,
  report: () => <ReportPart />,
  checks: () => <ChecksPart />,
  comments: () => <CommentsPart />,
}

/** The open part of an audit. Its name stands above its own headings, which begin at different levels. */
export function WorkbenchPage() {
  const tab = useOpenTab()
  return (
    <>
      <h2 className="visually-hidden">{WORKBENCH_TABS.find(({ id }) => id === tab)?.title}</h2>
      <Suspense fallback={<LoadingSkeleton what="这一部分" />}>{PARTS[tab]()}</Suspense>
      <RowPanel />
    </>
  )
}
