import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { MenuButton } from '../../shared/ui/menu-button.tsx'

const CHANGES = [
  { id: 'rename', label: '更名' },
  { id: 'move', label: '所在地变更' },
  { id: 'code', label: '代码变更' },
  { id: 'round', label: '补记一轮审核' },
]

/** What can be done with an enterprise; each act opens a drawer that the address holds. */
export function SiteActions({ detail }: { detail: SiteDetail }) {
  const [, changeAddress] = useAddress()
  const mayEdit = detail.abilities['register.edit']
  return (
    <>
      {mayEdit === undefined ? null : (
        <button
          type="button"
          className="button"
          disabled={!mayEdit.allowed}
          title={mayEdit.reason ?? undefined}
          onClick={() => changeAddress({ record: 'choose' })}
        >
          <Icon name="pen" />
          登记事实
        </button>
      )}
      {mayEdit?.allowed === true ? (
        <MenuButton label="登记变更" items={CHANGES} onChoose={(id) => changeAddress({ do: id })} />
      ) : null}
      <CaseLinks site={detail.site.id} />
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" />
        打印
      </button>
    </>
  )
}

/** The cases of the enterprise, and the way to a voluntary one. */
function CaseLinks({ site }: { site: string }) {
  const session = useSession()
  if (!isAllowed(session, 'case.read')) return null
  return (
    <>
      <Link to="/cases" search={{ site, ended: 'all' }} className="button">
        审核案件
      </Link>
      {isAllowed(session, 'case.delegate') ? (
        <Link to="/cases/new" search={{ site }} className="button">
          申请自愿审核
        </Link>
      ) : null}
      {isAllowed(session, 'case.open') ? (
        <Link to="/cases/new" search={{ site }} className="button">
          自愿审核立案
        </Link>
      ) : null}
    </>
  )
}
