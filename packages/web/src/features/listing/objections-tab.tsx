import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { withReasons, AbilityButton } from '../../shared/ui/ability-button.tsx'
import { QueryList } from '../../shared/ui/list/query-list.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ObjectionCard } from './objection-card.tsx'
import { objectionsQuery } from './objection-query.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

/** Objections and their answers; entering one begins at the enterprise it is about. */
export function ObjectionsTab({ detail }: { detail: ListingDetail }) {
  const objections = useQuery(objectionsQuery(detail.listing.id))
  const [, changeAddress] = useAddress()
  const { open } = usePanel()
  return (
    <>
      <div className="row">
        <AbilityButton
          ability={withReasons(detail.abilities['object'])}
          label="登记异议"
          onClick={() => changeAddress({ tab: 'entries' })}
        />
        <span className="quiet">在“企业”中打开被提异议的那一家，再登记。全部异议答复后才能确定名单。</span>
      </div>
      <QueryList
        query={objections}
        what="异议"
        itemKey={(objection) => objection.id}
        empty={
          <EmptyState
            icon="check"
            title="没有异议"
            hint="公示期间收到的异议登记后列在这里，由确定名单的机构逐条答复。"
          />
        }
      >
        {(objection) => <ObjectionCard objection={objection} onAnswer={() => open('answer', objection.id)} />}
      </QueryList>
    </>
  )
}
