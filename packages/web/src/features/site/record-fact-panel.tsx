import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { recordFact } from '@qingshen/contracts/register.operations'
import { useQueryClient } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { FactForm } from '../../shared/ui/fact/fact-form.tsx'

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
      {FACT_NAMES.is(asked) ? <SiteFactForm key={asked} fact={asked} detail={detail} onDone={close} /> : null}
    </SidePanel>
  )
}

interface SiteFactFormProps {
  fact: FactName
  detail: SiteDetail
  onDone: () => void
}

function SiteFactForm({ fact, detail, onDone }: SiteFactFormProps) {
  const { id } = detail.site
  const queryClient = useQueryClient()
  return (
    <FactForm
      fact={fact}
      draft={`fact ${id} ${fact}`}
      submitLabel="登记事实"
      note="原来的记录保留，不会被覆盖。"
      save={(statement) => call(recordFact, { params: { site: id }, body: { ...statement, version: detail.version } })}
      onSaved={(after) => {
        queryClient.setQueryData(['site', id], after)
        for (const key of [['why', id], ['sites']]) void queryClient.invalidateQueries({ queryKey: key })
        onDone()
      }}
      onRefused={({ code }) => {
        if (code === 'stale_version') void queryClient.invalidateQueries({ queryKey: ['site', id] })
      }}
    />
  )
}
