import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACT_NAMES, factEntry } from '@qingshen/core/vocabulary/fact'
import type { ResponseOf } from '@qingshen/contracts/operation'
import { recordFactOfSites } from '@qingshen/contracts/register-bulk.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { EMPTY_FACT, factStatement, findingsInDraft } from '../../shared/ui/fact/fact-draft.ts'
import { FactFields } from '../../shared/ui/fact/fact-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { FindingPanel } from '../../shared/ui/form/finding-panel.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'

interface BulkFactPanelProps {
  sites: readonly string[]
  onDone: () => void
  onClose: () => void
}

/** Records one fact for all chosen enterprises at once, then tells of each what became of it. */
export function BulkFactPanel({ sites, onDone, onClose }: BulkFactPanelProps) {
  const [fact, setFact] = useState<FactName>()
  const [answer, setAnswer] = useState<ResponseOf<typeof recordFactOfSites>>()
  return (
    <SidePanel title={`为 ${sites.length} 家企业登记事实`} onClose={answer === undefined ? onClose : onDone}>
      {answer === undefined ? (
        <>
          <FilterSelect
            label="哪一项事实"
            noneLabel="请选择"
            value={fact}
            entries={FACT_NAMES.entries}
            onChange={(chosen) => setFact(FACT_NAMES.is(chosen) ? chosen : undefined)}
          />
          {fact === undefined ? null : <BulkFactForm key={fact} fact={fact} sites={sites} onDone={setAnswer} />}
        </>
      ) : (
        <BulkResult results={answer.results} onDone={onDone} />
      )}
    </SidePanel>
  )
}

interface BulkFactFormProps {
  fact: FactName
  sites: readonly string[]
  onDone: (answer: ResponseOf<typeof recordFactOfSites>) => void
}

function BulkFactForm({ fact, sites, onDone }: BulkFactFormProps) {
  const queryClient = useQueryClient()
  const form = useDraft(`facts ${fact}`, EMPTY_FACT)
  const proof = useDraft(`facts ${fact} proof`, NO_EVIDENCE)
  const [found, setFound] = useState<readonly Issue[]>([])
  const save = useMutation({
    mutationFn: () =>
      call(recordFactOfSites, {
        body: { ...factStatement(fact, form.values), sites: [...sites], evidence: evidenceOf(proof.values) },
      }),
    onSuccess: (answer) => {
      for (const key of ['sites', 'site', 'why']) void queryClient.invalidateQueries({ queryKey: [key] })
      form.clear()
      proof.clear()
      onDone(answer)
    },
    onError: (error) => setFound(error instanceof Problem ? error.errors : []),
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
      <p className="quiet">全部登记，或者一家也不登记。原来的记录保留，不会被覆盖。</p>
      <button type="submit" className="button button-primary" disabled={save.isPending}>
        {save.isPending ? '正在登记…' : `为 ${sites.length} 家登记事实`}
      </button>
    </form>
  )
}

const RESULTS = { recorded: '已登记', corrected: '已更正', unchanged: '原已如此，没有改变' } as const

function BulkResult({
  results,
  onDone,
}: {
  results: ResponseOf<typeof recordFactOfSites>['results']
  onDone: () => void
}) {
  return (
    <div className="stack" role="status">
      <ul className="bulk-results">
        {results.map(({ site, name, result, before }) => (
          <li key={site}>
            {name}：{RESULTS[result]}
            {before === null ? '' : <span className="quiet">（此前为 {before}）</span>}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button button-primary" onClick={onDone}>
          回到企业名录
        </button>
      </p>
    </div>
  )
}
