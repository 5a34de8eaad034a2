import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { carryingEvents, occasionalEvents, placeOfAct } from '../../shared/ui/case/case-acts.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { MenuButton } from '../../shared/ui/menu-button.tsx'
import { goTo } from './go-to.ts'

/** Everything the reader may do with the case today, and printing. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const [, changeAddress] = useAddress()
  const session = useSession()
  const events = [...carryingEvents(detail.openEvents), ...occasionalEvents(detail.openEvents)]
  const items = events.map(({ event, title }) => ({ id: event as string, label: title }))
  const choose = (id: string) => {
    const chosen = events.find(({ event }) => event === id)
    const place = chosen === undefined ? null : placeOfAct(chosen)
    if (place !== null) changeAddress(goTo(place))
  }
  return (
    <>
      {items.length === 0 ? null : <MenuButton label="办理" items={items} onChoose={choose} />}
      {isAllowed(session, 'audit.read') ? (
        <Link to="/workbench/$case" params={{ case: detail.id }} search={{}} className="button">
          <Icon name="pen" />
          审核工作台
        </Link>
      ) : null}
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" />
        打印
      </button>
    </>
  )
}
