import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import type { ResponseOf } from '@qingshen/contracts/operation'
import { recordFactOfSites } from '@qingshen/contracts/register-bulk.operations'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { FactForm } from '../../shared/ui/fact/fact-form.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
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
  return (
    <FactForm
      fact={fact}
      draft={`facts ${fact}`}
      submitLabel={`为 ${sites.length} 家登记事实`}
      note="全部登记，或者一家也不登记。原来的记录保留，不会被覆盖。"
      save={(statement) => call(recordFactOfSites, { body: { ...statement, sites: [...sites] } })}
      onSaved={(answer) => {
        for (const key of ['sites', 'site', 'why']) void queryClient.invalidateQueries({ queryKey: [key] })
        onDone(answer)
      }}
    />
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
