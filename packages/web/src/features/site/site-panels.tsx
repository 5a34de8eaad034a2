import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { useAddress } from '../../shared/address/use-address.ts'
import { CodePanel } from './code-panel.tsx'
import { MovePanel } from './move-panel.tsx'
import { RenamePanel } from './rename-panel.tsx'
import { RoundPanel } from './round-panel.tsx'

/** The drawer that the address asks for; an unknown one opens nothing. */
export function SitePanels({ detail }: { detail: SiteDetail }) {
  const [address, changeAddress] = useAddress()
  const asked = address['do']
  const props = { detail, onClose: () => changeAddress({ do: undefined }, { replace: true }) }
  const round = detail.rounds.find(({ id }) => `round-${id}` === asked)
  if (round !== undefined) return <RoundPanel key={round.version} round={round} {...props} />
  switch (asked) {
    case 'rename':
      return <RenamePanel {...props} />
    case 'move':
      return <MovePanel {...props} />
    case 'code':
      return <CodePanel {...props} />
    case 'round':
      return <RoundPanel round={undefined} {...props} />
    default:
      return null
  }
}
