import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { factEntry } from '@qingshen/core/vocabulary/fact'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../form/evidence-field.tsx'
import { FindingPanel } from '../form/finding-panel.tsx'
import { useDraft } from '../form/use-draft.ts'
import { ProblemPanel } from '../problem-panel.tsx'
import { EMPTY_FACT, factStatement, findingsInDraft } from './fact-draft.ts'
import { FactFields } from './fact-fields.tsx'

type Statement = ReturnType<typeof factStatement> & { evidence: string | null }

interface FactFormProps<Answer> {
  fact: FactName
  /** Under which name what is typed is kept. */
  draft: string
  submitLabel: string
  /** What becomes of the records there are. */
  note: string
  save: (statement: Statement) => Promise<Answer>
  onSaved: (answer: Answer) => void
  onRefused?: (problem: Problem) => void
}

/** One fact with its time, source and proof, for one enterprise or for several. */
export function FactForm<Answer>(props: FactFormProps<Answer>) {
  const { fact, draft, submitLabel, note, save: send, onSaved, onRefused } = props
  const form = useDraft(draft, EMPTY_FACT)
  const proof = useDraft(`${draft} proof`, NO_EVIDENCE)
  const [found, setFound] = useState<readonly Issue[]>([])
  const save = useMutation({
    mutationFn: () => send({ ...factStatement(fact, form.values), evidence: evidenceOf(proof.values) }),
    onSuccess: (answer) => {
      form.clear()
      proof.clear()
      onSaved(answer)
    },
    onError: (error) => {
      setFound(error instanceof Problem ? error.errors : [])
      if (error instanceof Problem) onRefused?.(error)
    },
  })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const issues = findingsInDraft(form.values)
        setFound(issues)
        if (issues.length === 0) save.mutate()
      }}
    >
      <p className="quiet">{factEntry(fact).question}</p>
      {save.error === null || found.length > 0 ? null : <ProblemPanel error={save.error} />}
      <FindingPanel issues={found} />
      <FactFields fact={fact} form={form} issues={found} />
      <EvidenceField form={proof} label="证明材料（可不附）" />
      <p className="quiet">{note}</p>
      <button type="submit" className="button button-primary" disabled={save.isPending}>
        {save.isPending ? '正在登记…' : submitLabel}
      </button>
    </form>
  )
}
