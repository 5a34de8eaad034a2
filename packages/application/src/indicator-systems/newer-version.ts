import type { CaseState } from '@qingshen/core/casework/case-codes'
import { versionChange } from '@qingshen/core/indicator/draft/version-change'
import { ownSystemId, ownSystemRef } from '@qingshen/core/indicator/system-ref'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import type { NewerSystem } from '@qingshen/core/workbench/level/newer-system.schema'
import type { SystemSummaryRow } from '@qingshen/store/indicator-systems/systems'
import { findSystemRow, versionsOfSystem } from '@qingshen/store/indicator-systems/systems'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { contentOf } from './system-content.ts'

/** Where the report of an audit is not handed in yet, or came back. */
const STILL_WORKED_ON: readonly CaseState[] = [
  'applied',
  'opened',
  'auditing',
  'returned',
  'evaluation_failed',
  'acceptance_failed',
]
const MOST = { changes: 200, rows: 5000, variables: 200 }

/**
 * What an audit that is still worked on is looked at with, and of its system the latest version in use, if that is later than
 * the chosen one. An audit that was handed in, or is over, is left alone.
 */
export async function withNewer(
  context: Context,
  { row }: Pick<LoadedCase, 'row'>,
  record: BesideRecord,
): Promise<BesideRecord> {
  const isWorkedOn = !row.is_ended && STILL_WORKED_ON.some((state) => state === row.state)
  if (record.system === null || !isWorkedOn) return record
  const newer = await newerVersion(context, record.system.ref)
  return newer === null ? record : { ...record, newer }
}

async function newerVersion(context: Context, ref: string): Promise<NewerSystem | null> {
  const id = ownSystemId(ref)
  const chosen = id === null ? undefined : await findSystemRow(context.tx, id)
  if (chosen === undefined) return null
  const versions = await versionsOfSystem(context.tx, chosen.code)
  const latest = versions.find(({ state, number }) => state === 'published' && number > chosen.number)
  const row = latest === undefined ? undefined : await findSystemRow(context.tx, latest.id)
  if (row === undefined) return null
  const { differences, gone, redefined, goneVariables } = versionChange(contentOf(chosen), contentOf(row))
  const changes = differences.slice(0, MOST.changes).map(({ where, field, before, after }) => {
    return {
      where: short(where),
      field,
      before: before === null ? null : short(before),
      after: after === null ? null : short(after),
    }
  })
  return {
    ref: ownSystemRef(row.id),
    title: row.title,
    chosen: chosen.number,
    number: row.number,
    ...publication(context, row),
    count: differences.length,
    changes,
    gone: gone.slice(0, MOST.rows),
    redefined: redefined
      .slice(0, MOST.rows)
      .map(({ id: indicator, fields }) => ({ id: indicator, fields: [...fields] })),
    goneVariables: goneVariables.slice(0, MOST.variables),
  }
}

function publication(
  { deps }: Context,
  { published_at: at, published_by_name: by, owner_name: owner }: SystemSummaryRow,
) {
  const day = Temporal.Instant.from(at ?? deps.now().toString())
    .toZonedDateTimeISO(deps.timeZone)
    .toPlainDate()
  return { publishedOn: day.toString(), publishedBy: by ?? '', owner }
}

function short(text: string): string {
  return text.slice(0, 4000)
}
