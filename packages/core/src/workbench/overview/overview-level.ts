import { levelNames, reachedCode } from '../../indicator/level-names.ts'
import { LEVELS } from '../../indicator/levels.ts'
import { rowsOf } from '../workbench-data.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import type { Moment } from '../level/chosen-system.ts'
import type { LevelOfAudit } from '../level/level-of-audit.ts'
import type { CheckedAudit } from '../plausibility/check.ts'
import type { OverviewLevel, OverviewMoment, OverviewRequirement } from './overview.ts'

/** Issues that say a level does not stand: the system is made up, or was not compared with the print. */
const DOUBTS: ReadonlySet<string> = new Set(['level_fictitious', 'level_unverified_rows', 'level_weight_unknown'])

/** The level before and after beside what is asked; without a system only what is asked. */
export function overviewLevel({ data, beside, levels }: CheckedAudit): OverviewLevel {
  const { system } = beside
  if (system === null || levels === null) {
    return { system: null, before: nothing('before'), after: nothing('after'), required: asked(data) }
  }
  const { before, after } = levels
  const nameOf = levelNames(system)
  const told = (level: LevelOfAudit): OverviewMoment => {
    const code = level.isEmpty || level.result === null ? null : reachedCode(level.result)
    return {
      moment: level.moment,
      isEmpty: level.isEmpty,
      code,
      word: code === null ? null : nameOf(code),
      lagging: level.lagging.length,
      limitingLagging: level.lagging.filter(({ indicator, isVeto }) => indicator.isLimiting || isVeto).length,
      missing: level.missing.length,
      doubts: level.isEmpty ? [] : level.issues.filter(({ code: of }) => DOUBTS.has(of)).map(({ message }) => message),
    }
  }
  const newest = after.isEmpty ? before : after
  const required = newest.required.map(({ row, level, basis, dueOn, isMet }): OverviewRequirement => ({
    row: row.id,
    level,
    basis,
    dueOn,
    isMet: newest.isEmpty ? null : isMet,
  }))
  return { system: system.system.title, before: told(before), after: told(after), required }
}

function nothing(moment: Moment): OverviewMoment {
  const counts = { lagging: 0, limitingLagging: 0, missing: 0 }
  return { moment, isEmpty: true, code: null, word: null, ...counts, doubts: [] }
}

function asked(data: WorkbenchData): OverviewRequirement[] {
  return rowsOf(data, 'level_requirements').map(({ id, fields }) => ({
    row: id,
    level: LEVELS.find((level) => level === fields['level']) ?? null,
    basis: fields['basis'] ?? '',
    dueOn: fields['due_on'] ?? null,
    isMet: null,
  }))
}
