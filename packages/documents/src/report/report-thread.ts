import { answerWorks } from '../threads/answer-works.ts'
import type { MadeReport } from './make-report.ts'
import { makeReport } from './make-report.ts'

answerWorks(makeReport, filesOf)

/** The files are handed over, not copied. */
function filesOf({ docx, pdf }: MadeReport): ArrayBuffer[] {
  return [docx, pdf].flatMap((file) => (file === null ? [] : [file.buffer]))
}
