import { answerWorks } from '../threads/answer-works.ts'
import type { MadeReport, ReportWork } from './make-report.ts'
import { programMissing } from './program-missing.ts'

answerWorks(made, filesOf)

/** The libraries are loaded with the first report: a machine that lacks them can say so. */
async function made(work: ReportWork): Promise<MadeReport> {
  const { makeReport } = await import('./make-report.ts').catch((error: unknown) => {
    throw programMissing(error) ?? error
  })
  return await makeReport(work)
}

/** The files are handed over, not copied. */
function filesOf({ docx, pdf }: MadeReport): ArrayBuffer[] {
  return [docx, pdf].flatMap((file) => (file === null ? [] : [file.buffer]))
}
