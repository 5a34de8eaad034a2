import type { SiteRow } from '@qingshen/contracts/register.operations'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { outcomeSign } from '../../shared/ui/why/outcome-sign.ts'
import { whyAddress } from './register-query.ts'

/** The outcome of one enterprise; it leads to its why under the law the register is judged by. */
export function OutcomeLink({ site }: { site: SiteRow }) {
  const [address] = useAddress()
  const sign = outcomeSign(site.outcome)
  return (
    <Link
      to="/register/$site"
      params={{ site: site.id }}
      search={whyAddress(address)}
      className="plain-link"
      title="看为什么这样判定"
      aria-label={`${sign.word}，看${site.name}为什么这样判定`}
    >
      <StateTag {...sign} />
    </Link>
  )
}
