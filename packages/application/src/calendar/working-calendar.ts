import type { WorkingCalendar } from '@qingshen/contracts/calendar.operations'
import { loadWorkingCalendar, saveWorkingYear } from '@qingshen/contracts/calendar.operations'
import type { WorkingDayYear } from '@qingshen/core/calendar/working-day.schema'
import { workingDayYearIssues } from '@qingshen/core/calendar/working-day.schema'
import { countWorkingDays, workingDayCalendar } from '@qingshen/core/calendar/working-days'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Division } from '@qingshen/core/vocabulary/division'
import type { KeptYear } from '@qingshen/store/calendar/working-days'
import { WHOLE_COUNTRY, loadWorkingDayYears, saveWorkingDayYear } from '@qingshen/store/calendar/working-days'
import { abilitiesOf } from '../abilities.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { provinceOf } from './load-calendar.ts'

/** The working days of the years as they hold for a province. */
export const loadWorkingCalendarUseCase = useCase(loadWorkingCalendar, async (context, { query }) => {
  const { deps, caller } = context
  const own = caller.actor.office === null ? null : provinceOf(caller.actor.office.regionPath)
  const code = query?.province ?? own
  return await viewOf(context, code === null ? null : findProvince(deps, code))
})

/** A province enters a year, or corrects one, naming its source; offices below the province may only read. */
export const saveWorkingYearUseCase = useCase(saveWorkingYear, async (context, { params, body }) => {
  const { deps, caller, tx, require, journal } = context
  const province = findProvince(deps, params.province)
  require('calendar.edit', { regionPath: province.code })
  const year = { year: body.year, exceptions: body.exceptions }
  requireSound(year, body.source)
  const before = (await loadWorkingDayYears(tx, province.code)).find((each) => each.year === year.year)
  const account = caller.actor.accountId
  const at = deps.now().toString()
  const { version, source } = body
  if (!(await saveWorkingDayYear(tx, { ...year, province: province.code, source, at, account, version }))) {
    throw new Problem('stale_version', `${year.year}年的工作日历已被他人修改。请重新打开后再改。`)
  }
  await journal({
    action: 'calendar.year_saved',
    subjectKind: 'working_day_year',
    subjectId: `${province.code}:${year.year}`,
    ...(before === undefined ? {} : { before: { source: before.source, exceptions: before.exceptions } }),
    after: { source, exceptions: year.exceptions },
    regionPath: province.code,
  })
  return await viewOf(context, province)
})

function findProvince(deps: Deps, code: string): Division {
  const found = deps.reference.divisions.byCode.get(code)
  if (found?.level === 'province') return found
  throw new Problem('not_found', '没有这个省级行政区。请检查地址，或者从列表中选择。')
}

function requireSound(year: WorkingDayYear, source: string): void {
  const issues = workingDayYearIssues(year)
  if (issues.length > 0) {
    throw new Problem('validation_failed', '工作日历有问题，没有保存。请按下列各条改正。', issues)
  }
  if (source.trim() === '') {
    throw new Problem('validation_failed', '没有注明出处，没有保存。请填写放假通知的名称和文号。')
  }
}

async function viewOf({ deps, caller, tx }: Context, province: Division | null): Promise<WorkingCalendar> {
  const regionPath = province?.code ?? WHOLE_COUNTRY
  const years = await loadWorkingDayYears(tx, regionPath)
  return {
    province: province === null ? null : { code: province.code, name: province.name },
    thisYear: Number(today(deps).slice(0, 4)),
    years: years.map((year) => viewOfYear(year, regionPath)),
    abilities: abilitiesOf(caller.actor, ['calendar.edit'], { regionPath }),
  }
}

function viewOfYear(kept: KeptYear, regionPath: string): WorkingCalendar['years'][number] {
  const { year, state, source, changedAt, exceptions } = kept
  const own = regionPath !== WHOLE_COUNTRY && kept.regionPath === regionPath
  const workingDays = workingDaysOf(kept)
  return {
    year,
    state,
    source,
    own,
    version: own ? kept.version : 0,
    changedAt,
    workingDays,
    exceptions: [...exceptions],
  }
}

/** How many working days a year has: counted from its first of January, which is added by itself. */
function workingDaysOf(year: KeptYear): number {
  const calendar = workingDayCalendar([{ year: year.year - 1, exceptions: [] }, year])
  const counted = countWorkingDays(calendar, `${year.year - 1}-12-31`, `${year.year}-12-31`)
  return counted.known ? counted.value : 0
}
