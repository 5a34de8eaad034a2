import { loadCase } from '@qingshen/contracts/cases.operations'
import type { Client } from '@qingshen/contracts/client'
import { declareOwnCapability, loadEngagement } from '@qingshen/contracts/engagement.operations'
import { uploadFile } from '@qingshen/contracts/files.operations'
import {
  addSubmissionDocument,
  loadSubmissions,
  receiveReport,
  saveSubmissionDraft,
  submitReport,
} from '@qingshen/contracts/submission.operations'

/** A small PDF with words of its own, so that no two are the same file. */
export function pdfOf(words: string): Blob {
  return new Blob([`%PDF-1.4\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`], { type: 'application/pdf' })
}

/** Uploads a PDF; answers the stored file. */
export async function uploadPdf(client: Client, words: string): Promise<string> {
  return (await client(uploadFile, { query: { name: `${words}.pdf` }, body: pdfOf(words) })).id
}

/** Declares that the enterprise audits itself, with a proof of each condition of the law. */
export async function declareOwnAudit(client: Client, id: string, onDay: string): Promise<void> {
  const params = { case: id }
  const { ownConditions } = await client(loadEngagement, { params })
  const file = await uploadPdf(client, '审核小组名单和培训证明')
  const proofs = ownConditions.map((condition) => ({ item: condition.id, note: '', file }))
  const team = [{ name: '古丽', post: '审核组长', specialty: '化工', certificate: '' }]
  const { version } = await client(loadCase, { params })
  await client(declareOwnCapability, { params, body: { team, proofs, reason: null, onDay, version } })
}

/** The pages a draft gives for the chapters of its report. */
export async function chapterPages(client: Client, id: string): Promise<readonly number[]> {
  const { draft } = await client(loadSubmissions, { params: { case: id } })
  return Object.values(draft?.sections ?? {}).flatMap((page) => (Number(page) > 0 ? [Number(page)] : []))
}

/** Writes everything a report needs into its draft and hands it in, as another program of the enterprise would. */
export async function handInReport(client: Client, id: string, effectiveOn: string): Promise<void> {
  const params = { case: id }
  const { parts, name } = await client(loadSubmissions, { params })
  for (const { id: part, title, kind, needed, provedBy } of parts) {
    if (kind !== 'document' || needed !== 'required' || provedBy !== null) continue
    const file = await uploadPdf(client, title)
    await client(addSubmissionDocument, { params, body: { part, file, confidential: part === 'report' } })
  }
  const { draft } = await client(loadSubmissions, { params })
  const ofKind = (wanted: string) => parts.filter(({ kind }) => kind === wanted)
  const saved = await client(saveSubmissionDraft, {
    params,
    body: {
      effectiveOn,
      namedAs: name,
      isCentrallyOwned: false,
      note: '',
      sections: Object.fromEntries(ofKind('section').map((part, index) => [part.id, String(index + 1)])),
      certifier: '法定代表人',
      statements: ofKind('statement').map((part) => part.id),
      version: draft?.version ?? 0,
    },
  })
  const { version } = await client(loadCase, { params })
  await client(submitReport, { params, body: { version, draftVersion: saved.draft?.version ?? 1 } })
}

/** Takes the latest version of a report in. */
export async function takeReportIn(client: Client, id: string): Promise<void> {
  const { versions } = await client(loadSubmissions, { params: { case: id } })
  const { version } = await client(loadCase, { params: { case: id } })
  const params = { case: id, submission: versions[0]?.id ?? '' }
  await client(receiveReport, { params, body: { note: '材料齐全', version } })
}
