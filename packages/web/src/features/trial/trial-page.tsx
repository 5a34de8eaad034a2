import './trial.css'
import { decide } from '@qingshen/contracts/calculators.operations'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AddressState } from '../../shared/address/search-text.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { DayField } from '../../shared/ui/day-field.tsx'
import { LawChoice } from '../../shared/ui/law/law-choice.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { IndustrySelect } from '../../shared/ui/industry-select.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DecisionSummary } from '../../shared/ui/why/decision-summary.tsx'
import { FactQuestions } from './fact-questions.tsx'
import { subjectOf } from './trial-address.ts'

/** Decides about a described enterprise; nothing is stored, the address holds every answer. */
export function TrialPage() {
  const [address, changeAddress] = useAddress()
  return (
    <div className="stack">
      <header>
        <h1>判定试算</h1>
        <p className="quiet">
          选规则、填已知的情况，看是否应当审核、依据哪一条、还缺什么。不知道的不用填。结果不保存。
        </p>
      </header>
      <div className="trial">
        <div className="stack">
          <section className="card trial-fields" aria-label="企业情况">
            <LawChoice value={address['law']} onChange={(law) => changeAddress({ law })} />
            <DayField label="判定日期" value={address['on'] ?? today()} onChange={(on) => changeAddress({ on })} />
            <IndustrySelect value={address['industry']} onChange={(industry) => changeAddress({ industry })} />
            <FilterSelect
              label="规模"
              noneLabel="不知道"
              value={address['size']}
              entries={SIZE_CLASSES.entries}
              onChange={(size) => changeAddress({ size })}
            />
            <FilterSelect
              label="排污许可"
              noneLabel="不知道"
              value={address['permit']}
              entries={PERMIT_CLASSES.entries}
              onChange={(permit) => changeAddress({ permit })}
            />
          </section>
          <FactQuestions address={address} onChange={changeAddress} />
        </div>
        <section className="card trial-answer" aria-label="试算结果" aria-live="polite">
          <TrialAnswer address={address} />
        </section>
      </div>
    </div>
  )
}

function TrialAnswer({ address }: { address: AddressState }) {
  const law = address['law']
  const on = address['on'] ?? today()
  const subject = subjectOf(address)
  const query = useQuery({
    queryKey: ['decide', law, on, subject],
    queryFn: () => call(decide, { body: { law: law ?? '', on, subjects: [subject] } }),
    enabled: law !== undefined,
    placeholderData: keepPreviousData,
  })
  if (law === undefined) {
    return <EmptyState icon="gauge" title="先选适用规则" hint="选好规则后，这里马上显示判定结果和依据。" />
  }
  return (
    <QueryView query={query} what="试算结果">
      {(decisions) => decisions.map((decision) => <DecisionSummary key={decision.name} decision={decision} />)}
    </QueryView>
  )
}
