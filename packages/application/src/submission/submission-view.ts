import type {
  EvidenceItemView,
  SubmissionDocumentView,
  SubmissionDraftView,
  SubmissionPage,
  SubmissionPartView,
} from '@qingshen/contracts/submission.schema'
import type { PartInForce } from '@qingshen/core/casework/submission-parts-on'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { EvidenceItemRow, SubmissionDocumentRow } from '@qingshen/store/submission/submission-files'
import type { DraftFields, SubmissionRow } from '@qingshen/store/submission/submissions'
import { z } from 'zod'
import { clauseChip } from '../listing/clause-chip.ts'
import type { ProvingEvent, ReportOfCase } from './report-of-case.ts'

const SectionsSchema = z.record(z.string(), z.string())

/** The pages of the chapters of a draft. */
export function sectionsOf(draft: Pick<SubmissionRow, 'sections'>): Record<string, string> {
  return SectionsSchema.parse(draft.sections)
}

/** A part of the report as the page shows it. */
export function toPart(
  chain: readonly CompiledLaw[],
  part: PartInForce,
  provedBy: ProvingEvent | null,
): SubmissionPartView {
  const { id, title, kind, needed, formats, confidential, help, statement, clause, proposal } = part
  return {
    id,
    title,
    kind,
    needed,
    formats,
    confidential,
    help: help ?? null,
    statement: statement ?? null,
    clause: clause === undefined ? null : clauseChip(chain, clause),
    proposal,
    provedBy,
  }
}

function toFile(row: SubmissionDocumentRow | EvidenceItemRow) {
  const { id, file, name, media_type: mediaType, size_bytes: sizeBytes, sha256, confidential } = row
  return { id, file, name, mediaType, sizeBytes, sha256, confidential }
}

/** A document of a version. */
export function toDocument(row: SubmissionDocumentRow): SubmissionDocumentView {
  return { part: row.part, ...toFile(row) }
}

/** A piece of evidence of a version. */
export function toEvidence(row: EvidenceItemRow): EvidenceItemView {
  return { title: row.title, effectiveOn: row.effective_on, place: row.place, ...toFile(row) }
}

/** The fields of a draft as they are typed. */
export function toFields(fields: DraftFields): SubmissionPage['start'] {
  return {
    effectiveOn: fields.effective_on,
    namedAs: fields.named_as ?? '',
    isCentrallyOwned: fields.centrally_owned,
    note: fields.note ?? '',
    sections: { ...fields.sections },
    certifier: fields.certifier ?? '',
    statements: [...fields.statements],
  }
}

/** The draft of a report with its files. */
export function toDraft(draft: SubmissionRow, { documents, evidence }: ReportOfCase): SubmissionDraftView {
  return {
    id: draft.id,
    number: draft.number,
    ...toFields({ ...draft, sections: sectionsOf(draft) }),
    changedAt: draft.changed_at,
    version: draft.version,
    askedAt: draft.asked_at,
    documents: documents.filter(({ submission }) => submission === draft.id).map(toDocument),
    evidence: evidence.filter(({ submission }) => submission === draft.id).map(toEvidence),
  }
}
