import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { SubmissionContentSchema } from '@qingshen/core/casework/submission-content.schema'
import type { RecordedRecipient, SubmissionContent } from '@qingshen/core/casework/submission-content.schema'
import type { PartInForce } from '@qingshen/core/casework/submission-parts-on'
import { reportRecipientsOn, submissionPartsOn } from '@qingshen/core/casework/submission-parts-on'
import type { PartCondition } from '@qingshen/core/casework/submission-parts.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import type { AuditMode } from '@qingshen/core/vocabulary/outcome'
import { listCaseEvents } from '@qingshen/store/casework/case-events'
import { listEngagements } from '@qingshen/store/engagement/engagements'
import type { EvidenceItemRow, SubmissionDocumentRow } from '@qingshen/store/submission/submission-files'
import { listDocuments, listEvidence } from '@qingshen/store/submission/submission-files'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { listSubmissions } from '@qingshen/store/submission/submissions'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { StoredGroundsSchema } from '../listing/entry-schemas.ts'
import type { Context } from '../use-case.ts'

/** An event that has proved a part already. */
export type ProvingEvent = { readonly event: CaseEvent; readonly title: string; readonly onDay: string }

/** The report of a case: what the law asks for, the draft and the versions handed in, with their files. */
export type ReportOfCase = {
  readonly mode: AuditMode
  readonly isModeAssumed: boolean
  readonly isEngaged: boolean
  readonly parts: readonly PartInForce[]
  readonly proved: ReadonlyMap<string, ProvingEvent>
  readonly draft: SubmissionRow | undefined
  readonly versions: readonly SubmissionRow[]
  readonly documents: readonly SubmissionDocumentRow[]
  readonly evidence: readonly EvidenceItemRow[]
}

/** Where no mode was fixed for the case, nothing may be left out. */
export function modeOf({ row }: LoadedCase): AuditMode {
  return row.mode ?? 'full'
}

/** Reads everything about the report of a case. */
export async function reportOfCase({ deps, tx }: Context, loaded: LoadedCase): Promise<ReportOfCase> {
  const { row, today: on } = loaded
  const rows = await listSubmissions(tx, row.id)
  const ids = rows.map(({ id }) => id)
  const draft = rows.find(({ submitted_at: at }) => at === null)
  const [engagement] = await listEngagements(tx, row.id)
  const conditions: PartCondition[] = [
    ...(row.kind === 'mandatory' ? (['mandatory'] as const) : []),
    ...(engagement === undefined ? [] : [engagement.kind]),
    ...(draft?.centrally_owned === true ? (['centrally_owned'] as const) : []),
  ]
  const mode = modeOf(loaded)
  const parts = submissionPartsOn(deps.laws, { law: row.law, on }, mode, conditions)
  return {
    mode,
    isModeAssumed: row.mode === null,
    isEngaged: engagement !== undefined,
    parts,
    proved: await provedParts({ tx }, row.id, parts),
    draft,
    versions: rows.filter(({ submitted_at: at }) => at !== null),
    documents: await listDocuments(tx, ids),
    evidence: await listEvidence(tx, ids),
  }
}

async function provedParts(
  { tx }: Pick<Context, 'tx'>,
  auditCase: string,
  parts: readonly PartInForce[],
): Promise<Map<string, ProvingEvent>> {
  const events = await listCaseEvents(tx, auditCase)
  return new Map(
    parts.flatMap(({ id, provedBy }) => {
      const event = provedBy === undefined ? undefined : events.findLast((each) => each.event === provedBy)
      return provedBy === undefined || event === undefined
        ? []
        : [[id, { event: provedBy, title: event.title, onDay: event.on_day }] as const]
    }),
  )
}

/** Who receives the report: by the law of the case, its grounds and whether the enterprise is centrally owned. */
export function recipientsOf({ deps }: Context, loaded: LoadedCase, isCentrallyOwned: boolean): RecordedRecipient[] {
  const { row, today: on } = loaded
  const grounds = StoredGroundsSchema.parse(row.grounds).map(({ ground }) => ground)
  const found = reportRecipientsOn(deps.laws, { law: row.law, on }, { grounds, isCentrallyOwned })
  return found.map(({ department, level, manner, body, clause }) => {
    const own = `${row.place_name}${ACTING_DEPARTMENTS.label(department)}`
    return {
      office: body ?? (level === 'own' ? own : `国家${ACTING_DEPARTMENTS.label(department)}`),
      manner,
      clause: clause ?? null,
    }
  })
}

/** The frozen content of a version that was handed in. */
export function contentOf(version: SubmissionRow): SubmissionContent {
  return SubmissionContentSchema.parse(version.content)
}

/**
 * A version of the case that was handed in.
 * @throws Problem not_found
 */
export function requireVersion(report: ReportOfCase, id: string): SubmissionRow {
  const version = report.versions.find((each) => each.id === id)
  if (version !== undefined) return version
  throw new Problem('not_found', '没有找到这一版报告，或者它还没有报送。请重新打开案件。')
}
