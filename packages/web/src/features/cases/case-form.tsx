import type { CaseDetail, CaseEventView } from '@qingshen/contracts/cases.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { CaseTags } from '../../shared/ui/case/case-tags.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { FieldNames } from './case-findings.ts'
import { atFields, findingsIn } from './case-findings.ts'
import type { useCaseChange } from './case-data.ts'
import type { CasePanelProps } from './use-case-form.ts'

interface CaseFormProps extends CasePanelProps {
  title: string
  /** Verb with object. */
  submitLabel: string
  intro?: ReactNode
  change: ReturnType<typeof useCaseChange>
  /** Fields that answer a requirement of another name. */
  names?: FieldNames
  missing?: string | undefined
  children: (issues: readonly Issue[]) => ReactNode
}

/** One act on a case. After a refusal what was typed stays, and what others did meanwhile is told above it. */
export function CaseForm(props: CaseFormProps) {
  const { detail, title, submitLabel, intro, change, names, missing, onClose, children } = props
  const [seenUpTo] = useState(() => lastSeq(detail))
  const error = atFields(change.error, names)
  const isStale = error instanceof Problem && error.code === 'stale_version'
  const since = detail.events.filter(({ seq }) => seq > seenUpTo)
  return (
    <SideForm
      title={title}
      submitLabel={submitLabel}
      intro={
        <>
          {intro}
          {isStale && since.length > 0 ? <Since detail={detail} events={since} /> : null}
        </>
      }
      isBusy={change.isPending}
      error={error}
      missing={missing}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      {children(findingsIn(error))}
    </SideForm>
  )
}

function lastSeq({ events }: CaseDetail): number {
  return events.reduce((last, { seq }) => Math.max(last, seq), 0)
}

/** What others did since the form was opened. */
function Since({ detail, events }: { detail: CaseDetail; events: readonly CaseEventView[] }) {
  return (
    <section className="case-since stack tight" aria-label="打开之后的变化">
      <p>
        <strong>您打开之后，案件有了新的办理：</strong>
      </p>
      <ul>
        {events.map(({ id, title, actor, onDay, note }) => (
          <li key={id}>
            {onDay} {actor}：{title}
            {note === null ? '' : `（${note}）`}
          </li>
        ))}
      </ul>
      <p className="row">
        现在的状态 <CaseTags of={detail} />
      </p>
    </section>
  )
}
