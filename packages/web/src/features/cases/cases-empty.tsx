import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import type { Seat } from '../../shared/ui/case/seat.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { CASE_FILTERS } from './cases-query.ts'

const HINTS: Readonly<Record<Seat, string>> = {
  enterprise: '名单公布后，本企业的案件会出现在这里，写明每一步的期限。没有列入名单的，可以申请自愿审核。',
  office: '名单公布后，名单上的每家企业各立一案，出现在这里；自愿审核的企业提出申请后也在这里。',
  reader: '名单公布后，名单上的每家企业各立一案，出现在这里。',
}

/** What will be here and the first step. */
export function CasesEmpty({ seat }: { seat: Seat }) {
  const [address, changeAddress] = useAddress()
  if (CASE_FILTERS.isAnySet(address)) {
    return (
      <EmptyState
        icon="search"
        title="没有符合条件的案件"
        hint="请减少筛选条件，或者把“是否办结”改为全部。"
        action={
          <button type="button" className="button" onClick={() => changeAddress(CASE_FILTERS.cleared)}>
            清除筛选
          </button>
        }
      />
    )
  }
  return (
    <EmptyState
      title="还没有未办结的案件"
      hint={HINTS[seat]}
      action={
        seat === 'office' ? (
          <Link to="/listings" search={{}} className="button">
            查看审核名单
          </Link>
        ) : undefined
      }
    />
  )
}
