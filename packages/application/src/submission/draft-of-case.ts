import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FileRow } from '@qingshen/store/files/files'
import { isFileLinked, moveFileToCase } from '@qingshen/store/files/files'
import {
  insertDocument,
  insertEvidence,
  listDocuments,
  listEvidence,
} from '@qingshen/store/submission/submission-files'
import type { DraftFields, SubmissionRow } from '@qingshen/store/submission/submissions'
import { insertDraft, listSubmissions } from '@qingshen/store/submission/submissions'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { loadFileForCase } from '../files/attach-to-case.ts'
import type { Context } from '../use-case.ts'
import { sectionsOf } from './submission-view.ts'

/** Why no report can be prepared now, or null. */
export function draftRefusal({ row, transitions, situation }: LoadedCase): string | null {
  if (row.is_ended) return '案件已经办结，不能再编写报告。'
  const from = transitions
    .filter(({ event, kinds }) => event === 'submitted' && kinds.includes(situation.kind))
    .flatMap((each) => each.from)
  if (row.state === 'opened' || from.includes(row.state)) return null
  return `案件现在是“${CASE_STATES.label(row.state)}”，报告已经报送，不能修改。需要修改的，请主管部门退回补正。`
}

/** The case whose draft the caller is about to change; locked, so that two who begin a draft begin one. */
export async function caseOfDraft(context: Context, id: string): Promise<LoadedCase> {
  const loaded = await loadCaseFor(context, id, { lock: true })
  const { row } = loaded
  context.require('case.report', {
    regionPath: row.region_path,
    organisationId: row.organisation,
    caseId: row.id,
  })
  const refusal = draftRefusal(loaded)
  if (refusal !== null) throw new Problem('state_forbids', refusal)
  return loaded
}

/** The draft of a case; undefined when there is none. */
export async function findDraft({ tx }: Context, id: string): Promise<SubmissionRow | undefined> {
  return (await listSubmissions(tx, id)).find(({ submitted_at: at }) => at === null)
}

/** What a new draft begins with: nothing, or what the version before said; note and statements are made anew. */
export function fieldsToBeginWith(latest: SubmissionRow | undefined): DraftFields {
  return {
    effective_on: latest?.effective_on ?? null,
    named_as: latest?.named_as ?? null,
    centrally_owned: latest?.centrally_owned ?? false,
    sections: latest === undefined ? {} : sectionsOf(latest),
    certifier: latest?.certifier ?? null,
    note: null,
    statements: [],
  }
}

/**
 * The draft of a case, begun when there is none. After a version was returned a draft begins with that version's files
 * and words, so that only what changes is written anew.
 */
export async function openDraft(context: Context, { row }: LoadedCase): Promise<SubmissionRow> {
  const { deps, tx, journal } = context
  const [latest] = await listSubmissions(tx, row.id)
  if (latest?.submitted_at === null) return latest
  const id = deps.newId()
  const at = deps.now().toString()
  const head = { id, audit_case: row.id, number: (latest?.number ?? 0) + 1, at }
  await insertDraft(tx, head, fieldsToBeginWith(latest))
  if (latest !== undefined) await copyFiles(context, latest.id, id, at)
  await journal({
    action: 'submission.begun',
    subjectKind: 'case',
    subjectId: row.id,
    after: { submission: id, number: head.number },
    regionPath: row.region_path,
  })
  const draft = await findDraft(context, row.id)
  if (draft === undefined) throw new Error('a draft that was begun is not there')
  return draft
}

async function copyFiles({ deps, tx }: Context, from: string, to: string, at: string): Promise<void> {
  for (const row of await listDocuments(tx, [from])) {
    const { audit_case, part, file, name, media_type, size_bytes, sha256, confidential } = row
    const copied = { audit_case, part, file, name, media_type, size_bytes, sha256, confidential }
    await insertDocument(tx, { id: deps.newId(), submission: to, added_at: at, ...copied })
  }
  for (const row of await listEvidence(tx, [from])) {
    const { audit_case, file, name, media_type, size_bytes, sha256, confidential, title, effective_on, place } = row
    const copied = { audit_case, file, name, media_type, size_bytes, sha256, confidential, title, effective_on, place }
    await insertEvidence(tx, { id: deps.newId(), submission: to, added_at: at, ...copied })
  }
}

/**
 * An uploaded file for the draft of a case: from now on it belongs to the case, so that the enterprise and whoever it
 * gave the case to both see it; offices see it when the report is handed in.
 * @throws Problem not_found when it is not within reach or belongs to another case
 */
export async function takeFile({ tx }: Context, { row }: LoadedCase, file: string): Promise<FileRow> {
  const known = await loadFileForCase(tx, file, row.id)
  const scope = { regionPath: '', organisation: row.organisation, auditCase: row.id }
  if (!(await isFileLinked(tx, file))) await moveFileToCase(tx, file, scope)
  return known
}
