import type { Client } from '@qingshen/contracts/client'
import { loadAuditMethod } from '@qingshen/contracts/workbench-findings.operations'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { DemonstrationAudit } from '../demonstration-data.ts'
import type { DeskOf } from '../desk-of.ts'
import { answerFindings } from './answered-findings.ts'
import { causeRows } from './causes.ts'
import { focusRows } from './focus.ts'
import { levelRows } from './level-rows.ts'
import type { CaseDays } from './open-case.ts'
import { optionRows, resultRows } from './option-rows.ts'
import { AUDIT_OPTIONS } from './options.ts'
import { plantDetails, plantRows } from './plant-rows.ts'
import { preparationRows } from './preparation.ts'
import { textRows } from './report-texts.ts'
import { enterRows } from './rows.ts'
import { stepRows } from './step-rows.ts'
import { makeFirstEdition, submitFirstEdition } from './submit-edition.ts'
import { surveyRows } from './survey-rows.ts'
import { enterVerifiedEffects } from './verified-effects.ts'

/** The days of the case whose audit is done. */
export const FINISHED_DAYS: CaseDays = {
  entered: '2026-01-12',
  applied: '2026-02-09',
  organised: '2026-02-25',
  engaged: '2026-03-10',
  planned: '2026-03-13',
  reportBy: '2026-12-10',
  delegatedUntil: '2027-12-31',
}

const PHASE_DAYS = {
  '1': '2026-03-27',
  '2': '2026-04-29',
  '3': '2026-06-26',
  '4': '2026-07-30',
  '5': '2026-08-28',
  '6': '2026-10-30',
  '7': '2026-11-16',
}

const VERIFIED_ON = '2026-11-05'
const WRITTEN_ON = '2026-11-16'
const SUBMITTED_ON = '2026-11-18'

/** Who enters what on which day. */
type Portion = readonly [who: 'enterprise' | 'consultancy', day: string, rows: readonly WorkbenchChange[]]

/** Enters the audit that is done from the first meeting to the results, as its people did. */
export async function enterFinishedAudit(deskOf: DeskOf, { people }: DemonstrationAudit, id: string): Promise<void> {
  const portions: readonly Portion[] = [
    ['enterprise', '2026-03-27', preparationRows(id)],
    ['enterprise', '2026-04-20', surveyRows(id)],
    ['consultancy', '2026-04-29', [...focusRows(id), ...levelRows(id)]],
    ['consultancy', '2026-06-10', plantRows(id)],
    ['consultancy', '2026-06-26', [...plantDetails(id), ...causeRows(id)]],
    ['consultancy', '2026-08-28', optionRows(id, AUDIT_OPTIONS, { system: 'teaching' })],
    ['enterprise', '2026-10-30', resultRows(id, AUDIT_OPTIONS)],
    ['consultancy', WRITTEN_ON, textRows(id)],
  ]
  for (const [who, day, rows] of portions) await enterRows(await deskOf(people[who], day), id, rows)
  await enterVerifiedEffects(await deskOf(people.county, VERIFIED_ON), id, VERIFIED_ON)
  const consultancy = await deskOf(people.consultancy, WRITTEN_ON)
  await enterSteps(consultancy, id)
  await answerFindings(consultancy, id)
}

/** Writes the report of the audit that is done and hands it in. */
export async function reportFinishedAudit(deskOf: DeskOf, { people }: DemonstrationAudit, id: string): Promise<void> {
  await makeFirstEdition(await deskOf(people.consultancy, WRITTEN_ON), id)
  await submitFirstEdition(await deskOf(people.enterprise, SUBMITTED_ON), id, SUBMITTED_ON)
}

async function enterSteps(client: Client, id: string): Promise<void> {
  const { steps } = await client(loadAuditMethod, { params: { case: id } })
  await enterRows(client, id, stepRows(id, steps, PHASE_DAYS))
}
