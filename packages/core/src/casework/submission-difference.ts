import type { SubmissionContent } from './submission-content.schema.ts'
import type { TextChange } from './text-difference.ts'
import { textDifference } from './text-difference.ts'

/** What became of one file: `replaced` keeps part and place but has another content. */
export type FileChange = {
  readonly part: string
  readonly title: string
  readonly kind: 'added' | 'removed' | 'replaced' | 'unchanged'
  readonly before: string | null
  readonly after: string | null
}

/** A text that reads otherwise than before. */
export type FieldChange = { readonly field: string; readonly changes: readonly TextChange[] }

export type SubmissionDifference = { readonly files: readonly FileChange[]; readonly fields: readonly FieldChange[] }

type NamedFile = { readonly part: string; readonly title: string; readonly name: string; readonly sha256: string }

const EVIDENCE = 'evidence'

/**
 * What is different in a later version of a report: part by part the files added, removed, replaced and unchanged (told
 * by their hash), and the texts that read otherwise, line by line.
 */
export function submissionDifference(before: SubmissionContent, after: SubmissionContent): SubmissionDifference {
  const [old, now] = [filesOf(before), filesOf(after)]
  const groups = [...new Set([...old, ...now].map(groupOf))]
  return {
    files: groups.flatMap((group) =>
      changesOfGroup(
        old.filter((file) => groupOf(file) === group),
        now.filter((file) => groupOf(file) === group),
      ),
    ),
    fields: textsOf(before).flatMap(({ field, text }) => {
      const other = textsOf(after).find((each) => each.field === field)?.text ?? ''
      return other === text ? [] : [{ field, changes: textDifference(text, other) }]
    }),
  }
}

function filesOf({ documents, evidence }: SubmissionContent): NamedFile[] {
  return [...documents, ...evidence.map((item) => ({ ...item, part: EVIDENCE }))]
}

/** Files that may take one another's place: those of one part, evidence of one thing. */
function groupOf({ part, title }: NamedFile): string {
  return part === EVIDENCE ? `${part} ${title}` : part
}

function changesOfGroup(old: readonly NamedFile[], now: readonly NamedFile[]): FileChange[] {
  const kept = now.filter((file) => old.some(({ sha256 }) => sha256 === file.sha256))
  const gone = old.filter((file) => !now.some(({ sha256 }) => sha256 === file.sha256))
  const come = now.filter((file) => !kept.includes(file))
  const replaced = Math.min(gone.length, come.length)
  return [
    ...kept.map((file) => changeOf('unchanged', file, file)),
    ...come.slice(0, replaced).map((file, index) => changeOf('replaced', gone[index] ?? null, file)),
    ...come.slice(replaced).map((file) => changeOf('added', null, file)),
    ...gone.slice(replaced).map((file) => changeOf('removed', file, null)),
  ]
}

function changeOf(kind: FileChange['kind'], before: NamedFile | null, after: NamedFile | null): FileChange {
  const { part, title } = after ?? before ?? { part: '', title: '' }
  return { part, title, kind, before: before?.name ?? null, after: after?.name ?? null }
}

function textsOf(content: SubmissionContent): { readonly field: string; readonly text: string }[] {
  return [
    { field: 'effectiveOn', text: content.effectiveOn },
    { field: 'namedAs', text: content.namedAs },
    { field: 'certifier', text: content.certifier },
    { field: 'note', text: content.note },
    { field: 'sections', text: content.sections.map(({ title, page }) => `${title}：第 ${page} 页`).join('\n') },
  ]
}
