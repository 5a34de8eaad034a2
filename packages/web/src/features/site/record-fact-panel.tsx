import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACT_NAMES, factEntry } from '@qingshen/core/vocabulary/fact'
import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { recordFact } from '@qingshen/contracts/register.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { FindingPanel } from '../../shared/ui/form/finding-panel.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { EMPTY_FACT, factBody, findingsInDraft } from '../../shared/ui/fact/fact-draft.ts'
import { FactFields } from '../../shared/ui/fact/fact-fields.tsx'

/** Records or corrects one fact; which one is in the address, so that a missing fact can link here. */
export function RecordFactPanel({ detail }: { detail: SiteDetail }) {
  const [address, changeAddress] = useAddress()
  const asked = address['record']
  if (asked === undefined) return null
  const close = () => changeAddress({ record: undefined }, { replace: true })
  return (
    <SidePanel title="登记事实" onClose={close}>
      <FilterSelect
        label="哪一项事实"
        noneLabel="请选择"
        value={FACT_NAMES.is(asked) ? asked : undefined}
        entries={FACT_NAMES.entries}
        onChange={(fact) => changeAddress({ record: fact ?? 'choose' }, { replace: true })}
      />
      {FACT_NAMES.is(asked) ? <FactForm key={asked} fact={asked} detail={detail} onDone={close} /> : null}
    </SidePanel>
  )
}

interface FactFormProps {
  fact: FactName
  detail: SiteDetail
  onDone: () => void
}

function FactForm({ fact, detail, onDone }: FactFormProps) {
  const { id } = detail.site
  const queryClient = useQueryClient()
  const form = useDraft(`fact ${id} ${fact}`, EMPTY_FACT)
  const proof = useDraft(`fact ${id} ${fact} proof`, NO_EVIDENCE)
  const [found, setFound] = useState<readonly Issue[]>([])
  const save = useMutation({
    mutationFn: () =>
      call(recordFact, {
        params: { site: id },
        body: { ...factBody(fact, form.values, detail.version), evidence: evidenceOf(proof.values) },
      }),
    onSuccess: (after) => {
      queryClient.setQueryData(['site', id], after)
      void queryClient.invalidateQueries({ queryKey: ['why', id] })
      void queryClient.invalidateQueries({ queryKey: ['sites'] })
      form.clear()
      proof.clear()
      onDone()
    },
    onError: (error) => {
      setFound(error instanceof Problem ? error.errors : [])
      if (error instanceof Problem && error.code === 'stale_version') {
        void queryClient.invalidateQueries({ queryKey: ['site', id] })
      }
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
      <p className="quiet">原来的记录保留，不会被覆盖。</p>
      <button type="submit" className="button button-primary" disabled={save.isPending}>
        {save.isPending ? '正在登记…' : '登记事实'}
      </button>
    </form>
  )
}
