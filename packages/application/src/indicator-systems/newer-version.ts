import type { CaseState } from '@qingshen/core/casework/case-codes'
import { versionChange } from '@qingshen/core/indicator/draft/version-change'
import { ownSystemId, ownSystemRef } from '@qingshen/core/indicator/system-ref'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import type { NewerSystem } from '@qingshen/core/workbench/level/newer-system.schema'
import type { WithdrawnSystem } from '@qingshen/core/workbench/level/withdrawn-system.schema'
import type { SystemRow, SystemSummaryRow } from '@qingshen/store/indicator-systems/systems'
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
const MOST = { changes: 200, rows: 5000, variables: 200, reason: 2000 }

/**
 * What an audit that is still worked on is looked at with, and of its system the latest version in use, if that is later than
 * the chosen one, and whether the chosen one was withdrawn. An audit that was handed in, or is over, is left alone.
 */
export async function withNewer(
  context: Context,
  { row }: Pick<LoadedCase, 'row'>,
  record: BesideRecord,
): Promise<BesideRecord> {
  const isWorkedOn = !row.is_ended && STILL_WORKED_ON.some((state) => state === row.state)
  if (record.system === null || !isWorkedOn) return record
  const id = ownSystemId(record.system.ref)
  const chosen = id === null ? undefined : await findSystemRow(context.tx, id)
  if (chosen === undefined) return record
  const newer = await newerVersion(context, chosen)
  const withdrawn = withdrawalOf(context, chosen)
  return { ...record, ...(newer === null ? {} : { newer }), ...(withdrawn === null ? {} : { withdrawn }) }
}

/** That a version was withdrawn after it had been in use; null where it was not. */
function withdrawalOf(context: Context, row: SystemSummaryRow): WithdrawnSystem | null {
  const { state, title, number, withdrawn_at: at, withdrawn_by_name: by, owner_name: owner } = row
  if (state !== 'withdrawn') return null
  const reason = (row.withdrawn_reason ?? '').slice(0, MOST.reason)
  return { title, number, withdrawnOn: dayOf(context, at), withdrawnBy: by ?? '', owner, reason }
}

async function newerVersion(context: Context, chosen: SystemRow): Promise<NewerSystem | null> {
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
  context: Context,
  { published_at: at, published_by_name: by, owner_name: owner }: SystemSummaryRow,
) {
  return { publishedOn: dayOf(context, at), publishedBy: by ?? '', owner }
}

/** The day of an instant where the law's days are counted. */
function dayOf({ deps }: Context, at: string | null): string {
  const instant = Temporal.Instant.from(at ?? deps.now().toString())
  return instant.toZonedDateTimeISO(deps.timeZone).toPlainDate().toString()
}

function short(text: string): string {
  return text.slice(0, 4000)
}
