import '../survey/survey.css'
import './level.css'
import type { ReactNode } from 'react'
import { LoadingSkeleton } from '../../../shared/ui/page-states.tsx'
import { ProblemPage } from '../../../shared/ui/problem-panel.tsx'
import type { BesideState } from '../data/use-beside.ts'
import { useBeside } from '../data/use-beside.ts'
import { SheetsPart } from '../sheets-part.tsx'
import { LevelPanel } from './level-panel.tsx'
import { LevelValues } from './level-values.tsx'
import { NoSystem } from './no-system.tsx'
import { LevelRequirements } from './level-requirements.tsx'
import { SystemBar } from './system-bar.tsx'
import type { Levels } from './use-levels.ts'
import { useLevels } from './use-levels.ts'
import { LevelVariables } from './level-variables.tsx'

/** By which indicator system the plant is judged, its indicators, and the level they give before and after the audit. */
export function LevelPart() {
  const beside = useBeside()
  return (
    <div className="stack">
      <SystemBar beside={beside} />
      <SheetsPart
        tab="level"
        titles={{ level_values: '指标和等级', level_variables: '变量' }}
        instead={{
          level_values: <WithSystem beside={beside}>{(levels) => <LevelValues levels={levels} />}</WithSystem>,
          level_requirements: <LevelRequirements beside={beside} />,
          level_variables: <WithSystem beside={beside}>{(levels) => <LevelVariables levels={levels} />}</WithSystem>,
        }}
      />
    </div>
  )
}

/** The page for the chosen system; until there is one, what to do. */
function WithSystem({ beside, children }: { beside: BesideState; children: (levels: Levels) => ReactNode }) {
  const { status, error, retry } = beside
  const { system } = beside.beside
  if (status === 'loading') return <LoadingSkeleton rows={8} what="评价指标体系" />
  if (status === 'failed') return <ProblemPage error={error} onRetry={retry} />
  if (system === null) return <NoSystem refText={beside.ref} />
  return <Judged system={system}>{children}</Judged>
}

function Judged(props: {
  system: NonNullable<BesideState['beside']['system']>
  children: (levels: Levels) => ReactNode
}) {
  const levels = useLevels(props.system)
  return (
    <>
      {props.children(levels)}
      <LevelPanel levels={levels} />
    </>
  )
}
