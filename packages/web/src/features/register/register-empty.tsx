import { useAddress } from '../../shared/address/use-address.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { REGISTER_FILTERS } from './register-query.ts'

/** No rows: either nothing matches the filters, or nothing is there yet. */
export function RegisterEmpty({ isFiltered }: { isFiltered: boolean }) {
  const [, changeAddress] = useAddress()
  if (!isFiltered) {
    return (
      <EmptyState
        icon="building"
        title="名录里还没有企业"
        hint="这里将列出您管理范围内的企业。第一步：由有导入权限的经办人导入企业名录（Excel、CSV 或名单原文）。"
      />
    )
  }
  return (
    <EmptyState
      icon="search"
      title="没有符合条件的企业"
      hint="可以少输几个字，用拼音首字母，或者减少筛选条件。"
      action={
        <button type="button" className="button" onClick={() => changeAddress(REGISTER_FILTERS.cleared)}>
          清除筛选条件
        </button>
      }
    />
  )
}
