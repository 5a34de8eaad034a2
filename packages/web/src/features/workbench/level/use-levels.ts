import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { levelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import type { Survey } from '@qingshen/core/workbench/survey/survey'
import { surveyOf } from '@qingshen/core/workbench/survey/survey'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { onceFor } from '../data/once-for.ts'
import { useWorkbenchData } from '../data/use-workbench.ts'

/** What the pages of the level show: both moments, and the survey that values may be taken from. */
export interface Levels {
  readonly any: AnySystem
  readonly before: LevelOfAudit
  readonly after: LevelOfAudit
  readonly survey: Survey
  readonly data: WorkbenchData
}

const levelsOnce = onceFor((data: WorkbenchData, any: AnySystem): Levels => {
  const before = levelOfAudit(data, any, 'before')
  return { any, before, after: levelOfAudit(data, any, 'after'), survey: surveyOf(data), data }
})

/** The level before and after the audit, as the rows stand now. */
export function useLevels(any: AnySystem): Levels {
  return levelsOnce(useWorkbenchData(), any)
}
