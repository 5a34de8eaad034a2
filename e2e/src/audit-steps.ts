import { causeRows } from '@qingshen/application/demonstration/audit/causes'
import { focusRows } from '@qingshen/application/demonstration/audit/focus'
import { levelValueRows } from '@qingshen/application/demonstration/audit/level-rows'
import { optionRows, resultRows } from '@qingshen/application/demonstration/audit/option-rows'
import { AUDIT_OPTIONS } from '@qingshen/application/demonstration/audit/options'
import type { LeftOut } from '@qingshen/application/demonstration/audit/plant-rows'
import { plantRows } from '@qingshen/application/demonstration/audit/plant-rows'
import { preparationRows } from '@qingshen/application/demonstration/audit/preparation'
import type { RowSet } from '@qingshen/application/demonstration/audit/rows'
import { enterRows, rowsOf } from '@qingshen/application/demonstration/audit/rows'
import { surveyRows } from '@qingshen/application/demonstration/audit/survey-rows'
import type { Client } from '@qingshen/contracts/client'
import { INDICATOR_GROUPS } from './audit-indicators.ts'

/** What is left for people to do themselves: options by their names, and studies of others. */
type LeftToPeople = { readonly options: readonly string[]; readonly studies: readonly string[] }

/** Enters the plant of the demonstration the way another program would. */
export async function enterPlant(client: Client, id: string, leftOut: LeftOut): Promise<void> {
  await enterRows(client, id, plantRows(id, leftOut))
}

/** Enters all of its audit but the drawing, without the values of the indicators. */
export async function enterAudit(client: Client, id: string, leftOut: LeftToPeople): Promise<void> {
  const entered = AUDIT_OPTIONS.filter(({ name }) => !leftOut.options.includes(name))
  await enterRows(client, id, [
    ...preparationRows(id),
    ...surveyRows(id),
    ...focusRows(id),
    ...causeRows(id),
    ...levelValueRows(id, unfilledValues()),
    ...rowsOf(id, 'level_requirements', [REQUIRED]),
    ...optionRows(id, entered, { system: 'imported', unstudied: leftOut.studies }),
    ...resultRows(id, entered),
  ])
}

const REQUIRED = { kind: 'law', level: 'II', basis: '电镀行业清洁生产水平要求（演练）', due_on: '2027-12-31' }

function unfilledValues(): RowSet[] {
  return INDICATOR_GROUPS.flatMap(({ indicators }, group) =>
    indicators.map(([title, , , , , , before], at) => ({
      indicator: `${group + 1}.${at + 1}`,
      name: title.replace('*', ''),
      source: '台账和现场核查',
      ...(before === '不适用' ? { proof: '产品不使用包装，见产品说明' } : {}),
    })),
  )
}
