import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import type { ReportFields } from './submission-data.ts'
import { fieldsOf } from './submission-data.ts'

/** A draft as its editor shows it: the typed fields, and the files of the page. */
export interface SeenDraft {
  fields: ReportFields
  page: Pick<SubmissionPage, 'draft'>
}

/**
 * Is the draft still what its reader saw? Several people write in it: nobody declares true and hands in what another put
 * there after he looked.
 */
export function isAsSeen({ fields, page }: SeenDraft, now: SubmissionPage): boolean {
  const filesOf = ({ draft }: Pick<SubmissionPage, 'draft'>) => [draft?.documents ?? [], draft?.evidence ?? []]
  return sameText(inOrder(fields), inOrder(fieldsOf(now))) && sameText(filesOf(page), filesOf(now))
}

function sameText(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

/** The fields in one order, whoever wrote them. */
function inOrder({ sections, statements, ...fields }: ReportFields): unknown {
  const entries = Object.entries({ ...fields, ...prefixed(sections) })
  return [entries.sort(([a], [b]) => a.localeCompare(b)), [...statements].sort()]
}

function prefixed(sections: ReportFields['sections']): Record<string, string> {
  return Object.fromEntries(Object.entries(sections).map(([part, page]) => [`section ${part}`, page]))
}
