import { Problem } from '@qingshen/core/kernel/problem'
import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Deps } from '../deps.ts'
import { BEGUN_DAYS, enterBegunAudit } from './audit/begun-audit.ts'
import { enterFinishedAudit, FINISHED_DAYS, reportFinishedAudit } from './audit/finished-audit.ts'
import type { CaseDays } from './audit/open-case.ts'
import { enterSite, openCase } from './audit/open-case.ts'
import type { DemonstrationAudit, DemonstrationData } from './demonstration-data.ts'
import type { DeskOf } from './desk-of.ts'
import { desksOf } from './desk-of.ts'

const SETTING = 'demonstration_audits'

type Entry = (deskOf: DeskOf, audit: DemonstrationAudit, id: string) => Promise<void>
type Course = { readonly days: CaseDays; readonly enter: Entry; readonly report: Entry | null }

const COURSES: Readonly<Record<DemonstrationAudit['id'], Course>> = {
  finished: { days: FINISHED_DAYS, enter: enterFinishedAudit, report: reportFinishedAudit },
  begun: { days: BEGUN_DAYS, enter: enterBegunAudit, report: null },
}

/** Enters the fictitious enterprises of the audits into the register; true unless all was done at an earlier start. */
export async function seedAuditedSites(deps: Deps, data: DemonstrationData): Promise<boolean> {
  if (await isDone(deps)) return false
  const deskOf = desksOf(deps)
  for (const audit of data.audits) await enterSite(deskOf, audit, COURSES[audit.id].days.entered)
  return true
}

/**
 * Enters the audits of the demonstration once, through the use cases and in the names of its people. Stopped on the way by
 * `signal`, or without what it takes to print a report, it goes on at the next start: what is there already is found again.
 */
export async function seedAudits(deps: Deps, data: DemonstrationData, signal: AbortSignal): Promise<void> {
  if (await isDone(deps)) return
  const deskOf = desksOf(deps, signal)
  // all cases first: the clock by which dates count never goes back
  const opened: (DemonstrationAudit & { readonly case: string })[] = []
  for (const audit of data.audits) {
    const { days } = COURSES[audit.id]
    opened.push({ ...audit, case: await openCase(deskOf, audit, await enterSite(deskOf, audit, days.entered), days) })
  }
  for (const audit of opened) await COURSES[audit.id].enter(deskOf, audit, audit.case)
  try {
    for (const audit of opened) await COURSES[audit.id].report?.(deskOf, audit, audit.case)
  } catch (error) {
    if (!cannotPrint(error)) throw error
    deps.log.warn({ code: error.code }, 'the report of the demonstration waits: this machine cannot print one')
    return
  }
  await runAsSystem(deps.engine, (tx) => saveSetting(tx, SETTING, true, deps.now().toString()))
}

function cannotPrint(error: unknown): error is Problem {
  return error instanceof Problem && (error.code === 'font_missing' || error.code === 'report_program_missing')
}

async function isDone(deps: Deps): Promise<boolean> {
  return (await runAsSystem(deps.engine, (tx) => findSetting(tx, SETTING))) === true
}
