import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { explainSite } from '@qingshen/contracts/register.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { DayField } from '../../shared/ui/day-field.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { WhyPanel } from '../../shared/ui/why/why-panel.tsx'

/** The decision by one law on one day, both in the address, with every condition. */
export function SiteWhy({ detail }: { detail: SiteDetail }) {
  const [address] = useAddress()
  const law = address['law'] ?? detail.laws[0]?.id
  if (law === undefined) {
    return (
      <EmptyState
        icon="book"
        title="这个企业的所在地还没有收录规则"
        hint="系统只按已收录的规则判定。请先核对企业的所在地；所在地无误的，由管理员补充该地规则。"
      />
    )
  }
  return (
    <>
      <WhyChoice detail={detail} law={law} on={address['on'] ?? today()} />
      <WhyAnswer detail={detail} law={law} on={address['on'] ?? today()} />
    </>
  )
}

function WhyChoice({ detail, law, on }: { detail: SiteDetail; law: string; on: string }) {
  const [, changeAddress] = useAddress()
  return (
    <div className="row why-choice no-print">
      <label className="filter-field">
        <span className="filter-label">适用规则</span>
        <select className="input" value={law} onChange={(event) => changeAddress({ law: event.target.value })}>
          {detail.laws.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.title}
            </option>
          ))}
        </select>
      </label>
      <DayField label="判定日期" value={on} onChange={(day) => changeAddress({ on: day })} />
    </div>
  )
}

function WhyAnswer({ detail, law, on }: { detail: SiteDetail; law: string; on: string }) {
  const [, changeAddress] = useAddress()
  const site = detail.site.id
  const mayRecord = detail.abilities['register.edit']?.allowed === true
  const query = useQuery({
    queryKey: ['why', site, law, on],
    queryFn: () => call(explainSite, { params: { site }, query: { law, on } }),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryView query={query} what="判定理由">
      {(why) => <WhyPanel why={why} onRecord={mayRecord ? (fact) => changeAddress({ record: fact }) : undefined} />}
    </QueryView>
  )
}
