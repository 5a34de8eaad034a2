import { loadCase } from '@qingshen/contracts/cases.operations'
import type { Client } from '@qingshen/contracts/client'
import { attachReportEdition, listReportEditions, makeReportEdition } from '@qingshen/contracts/report.operations'
import { loadSubmissions, saveSubmissionDraft, submitReport } from '@qingshen/contracts/submission.operations'

/** Makes the first edition of the report, unless there is one. */
export async function makeFirstEdition(writer: Client, audit: string): Promise<void> {
  const params = { case: audit }
  if ((await writer(listReportEditions, { params })).editions.length > 0) return
  await writer(makeReportEdition, { params, body: { variant: 'evaluation' } })
}

/** Hands the first edition in as the report of the case, unless a report was handed in. */
export async function submitFirstEdition(own: Client, audit: string, day: string): Promise<void> {
  const params = { case: audit }
  const { versions, parts, name, draft } = await own(loadSubmissions, { params })
  if (versions.length > 0) return
  const [edition] = (await own(listReportEditions, { params })).editions
  if (edition === undefined) throw new Error('the report was not made')
  const sections = parts.filter(({ kind }) => kind === 'section')
  const fields = {
    effectiveOn: day,
    namedAs: name,
    isCentrallyOwned: false,
    note: '虚构的报告，供演示。',
    sections: Object.fromEntries(sections.map(({ id }, index) => [id, String(index * 8 + 5)])),
    certifier: '厂长',
    statements: parts.filter(({ kind }) => kind === 'statement').map(({ id }) => id),
  }
  await own(saveSubmissionDraft, { params, body: { ...fields, version: draft?.version ?? 0 } })
  const page = await own(attachReportEdition, { params: { ...params, edition: edition.id }, body: { form: 'pdf' } })
  const { version } = await own(loadCase, { params })
  await own(submitReport, { params, body: { version, draftVersion: page.draft?.version ?? 1 } })
}
