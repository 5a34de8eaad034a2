import type { CaseRow } from '@qingshen/contracts/cases.schema'
import type { ResponseOf } from '@qingshen/contracts/operation'
import { recordEventOfCases } from '@qingshen/contracts/cases.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { atFields, findingsIn } from './case-findings.ts'

type Answer = ResponseOf<typeof recordEventOfCases>

interface BulkEventPanelProps {
  title: string
  /** Words to begin with. */
  note: string
  cases: readonly CaseRow[]
  onDone: () => void
  onClose: () => void
}

/** Urges many enterprises at once, then tells which could not be and why; the rest is done. */
export function BulkEventPanel({ title, note, cases, onDone, onClose }: BulkEventPanelProps) {
  const queryClient = useQueryClient()
  const [answer, setAnswer] = useState<Answer>()
  const form = useDraft(`cases ${title}`, { onDay: today(), note })
  const record = useMutation({
    mutationFn: () =>
      call(recordEventOfCases, {
        body: {
          cases: cases.map(({ id, version }) => ({ case: id, version })),
          event: 'urged',
          onDay: form.values.onDay,
          note: form.values.note.trim(),
        },
      }),
    onSuccess: (given) => {
      form.clear()
      setAnswer(given)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  })
  if (answer !== undefined) return <BulkResult title={title} answer={answer} onDone={onDone} />
  const error = atFields(record.error, { reason: 'note' })
  const issues = findingsIn(error)
  return (
    <SideForm
      title={`${title}（${cases.length} 件）`}
      submitLabel={`为 ${cases.length} 件登记`}
      intro={<p>逐件登记，企业会收到消息。其中办不成的会逐件说明原因，其余照办。</p>}
      isBusy={record.isPending}
      error={error}
      missing={form.values.note.trim() === '' ? '请写明督促的内容。' : undefined}
      onSubmit={() => record.mutate()}
      onClose={onClose}
    >
      <DraftDayField form={form} name="onDay" label="日期" issues={issues} />
      <AreaField form={form} name="note" label="内容" maxLength={4000} issues={issues} />
    </SideForm>
  )
}

function BulkResult({ title, answer, onDone }: { title: string; answer: Answer; onDone: () => void }) {
  return (
    <SidePanel title={`${title}的结果`} onClose={onDone}>
      <div className="stack" role="status">
        <p>
          已登记 {answer.done.length} 件{answer.refused.length === 0 ? '。' : `，${answer.refused.length} 件没有登记：`}
        </p>
        {answer.refused.length === 0 ? null : (
          <ul className="case-refusals">
            {answer.refused.map((refusal) => (
              <li key={refusal.case}>
                <Link to="/cases/$case" params={{ case: refusal.case }} search={{}}>
                  {refusal.name === '' ? '这个案件' : refusal.name}
                </Link>
                ：{refusal.reason}
              </li>
            ))}
          </ul>
        )}
        <p>
          <button type="button" className="button button-primary" onClick={onDone}>
            回到案件目录
          </button>
        </p>
      </div>
    </SidePanel>
  )
}
