import type { SubmissionPage, SubmissionVersion } from '@qingshen/contracts/submission.schema'
import type { Ability } from '@qingshen/contracts/wire'
import { openEvents } from '@qingshen/core/casework/judge-event'
import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import {
  RecordedRecipientsSchema,
  SubmissionReceiptSchema,
  SubmissionRemarksSchema,
} from '@qingshen/core/casework/submission-content.schema'
import { leftOutStepsOn } from '@qingshen/core/casework/submission-parts-on'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { abilitiesOf } from '../abilities.ts'
import { eventAbility } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import type { Context } from '../use-case.ts'
import { askAbility } from './own-act.ts'
import { toDocument, toDraft, toEvidence, toFields, toPart } from './submission-view.ts'
import type { ReportOfCase } from './report-of-case.ts'
import { contentOf, recipientsOf, reportOfCase } from './report-of-case.ts'
import { draftRefusal, fieldsToBeginWith } from './draft-of-case.ts'

/** The report of a case as its page shows it, read anew. */
export async function submissionPage(context: Context, id: string): Promise<SubmissionPage> {
  const { deps } = context
  const loaded = await loadCaseFor(context, id)
  const report = await reportOfCase(context, loaded)
  const { row, chain, today: on } = loaded
  const chip = (clause: string | null | undefined) => (clause == null ? null : clauseChip(chain, clause))
  const { draft } = report
  const write = mayWrite(context, loaded)
  const isCentrallyOwned = draft?.centrally_owned ?? report.versions[0]?.centrally_owned ?? false
  return {
    mode: report.mode,
    isModeAssumed: report.isModeAssumed,
    name: row.name,
    parts: report.parts.map((part) => toPart(chain, part, report.proved.get(part.id) ?? null)),
    leftOut: leftOutStepsOn(deps.laws, { law: row.law, on }, report.mode).map(({ text, clause }) => {
      return { text, clause: chip(clause) }
    }),
    recipients: recipientsOf(context, loaded, isCentrallyOwned).map((each) => ({ ...each, clause: chip(each.clause) })),
    draft: draft === undefined ? null : toDraft(draft, report),
    start: toFields(fieldsToBeginWith(report.versions[0])),
    versions: report.versions.map((version) => toVersion(loaded, report, version)),
    mayWrite: write,
    mayHandIn: eventAbility(loaded, 'submitted'),
    mayAsk: askAbility(loaded, write),
    mayHandle: mayHandle(loaded),
  }
}

function mayWrite({ caller }: Context, loaded: LoadedCase): Ability {
  const { row } = loaded
  const where = { regionPath: row.region_path, organisationId: row.organisation, caseId: row.id }
  const { 'case.report': right } = abilitiesOf(caller.actor, ['case.report'], where)
  if (!right.allowed) return right
  const reason = draftRefusal(loaded)
  return { allowed: reason === null, reason }
}

function mayHandle({ transitions, situation, actor }: LoadedCase): Ability {
  const allowed = openEvents(transitions, situation, actor).some(({ event }) => event === 'received')
  return { allowed, reason: allowed ? null : '报告由本案主管部门在报送之后受理或者退回。' }
}

function toVersion({ chain }: LoadedCase, report: ReportOfCase, version: SubmissionRow): SubmissionVersion {
  const content = contentOf(version)
  const receipt = SubmissionReceiptSchema.parse(version.receipt)
  const chip = (clause: string | null) => (clause === null ? null : clauseChip(chain, clause))
  const titles = new Map([...content.documents, ...content.sections].map(({ part, title }) => [part, title]))
  return {
    id: version.id,
    number: version.number,
    mode: content.mode,
    effectiveOn: content.effectiveOn,
    namedAs: content.namedAs,
    note: content.note,
    certifier: content.certifier,
    statements: content.statements.map(({ text, clause }) => ({ text, clause: chip(clause) })),
    sections: content.sections.map(({ title, page }) => ({ title, page })),
    documents: report.documents
      .filter(({ submission }) => submission === version.id)
      .map((each) => ({ ...toDocument(each), title: titles.get(each.part) ?? each.part })),
    evidence: report.evidence.filter(({ submission }) => submission === version.id).map(toEvidence),
    submittedAt: version.submitted_at ?? '',
    recipients: RecordedRecipientsSchema.parse(version.recipients).map((each) => ({
      ...each,
      clause: chip(each.clause),
    })),
    receipt: {
      text: canonicalJson(receipt),
      signature: version.signature ?? '',
      keyId: receipt.keyId,
      contentHash: receipt.contentHash,
      legalTime: receipt.legalTime,
    },
    outcome: version.outcome,
    outcomeAt: version.outcome_at,
    reason: version.outcome_reason,
    remarks: SubmissionRemarksSchema.parse(version.remarks ?? []).map(({ part, text }) => {
      return { part, text, title: part === null ? null : (titles.get(part) ?? part) }
    }),
  }
}
