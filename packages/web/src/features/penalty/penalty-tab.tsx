import type { Enforcement } from '@qingshen/contracts/penalty.schema'
import { useQuery } from '@tanstack/react-query'
import { usePanel } from '../../shared/address/use-panel.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import type { CaseTabProps } from '../../shared/ui/case/case-tab-props.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { MakeKnownPanel, SettlePanel } from './after-panels.tsx'
import { OrderCard } from './order-card.tsx'
import { ConfirmPanel, OrderPanel } from './order-panels.tsx'
import { PenalisePanel } from './penalise-panel.tsx'
import { PenaltyCard } from './penalty-card.tsx'
import { enforcementQuery } from './penalty-data.ts'

/** Orders and penalties of a case, with what the reader may do. */
export function PenaltyTab({ caseId, detail, onChanged }: CaseTabProps) {
  const query = useQuery(enforcementQuery(caseId))
  return (
    <QueryView query={query} what="责令和处罚">
      {(enforcement) => (
        <div className="stack">
          <Acts enforcement={enforcement} />
          {enforcement.orders.length + enforcement.penalties.length === 0 ? (
            <EmptyState
              icon="check"
              title="没有责令和处罚"
              hint={`${detail.name}没有被责令公布、改正，也没有受到处罚。`}
            />
          ) : null}
          {enforcement.orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
          {enforcement.penalties.map((penalty) => (
            <PenaltyCard key={penalty.id} penalty={penalty} abilities={enforcement.abilities} />
          ))}
          <Panels caseId={caseId} detail={detail} onChanged={onChanged} enforcement={enforcement} />
        </div>
      )}
    </QueryView>
  )
}

function Acts({ enforcement }: { enforcement: Enforcement }) {
  const { open } = usePanel()
  const { abilities, orderKinds } = enforcement
  return (
    <div className="row">
      {orderKinds.map(({ kind, title }) => (
        <AbilityButton
          key={kind}
          ability={withReasons(abilities[kind])}
          label={title}
          onClick={() => open('order', kind)}
        />
      ))}
      <AbilityButton
        ability={withReasons(abilities['penalise'])}
        label="登记行政处罚决定"
        onClick={() => open('penalise')}
      />
    </div>
  )
}

function Panels({ detail, onChanged, enforcement }: CaseTabProps & { enforcement: Enforcement }) {
  const { panel, close: onClose } = usePanel()
  const common = { detail, onChanged, onClose }
  const order = enforcement.orderKinds.find(({ kind }) => kind === panel?.id)
  const penalty = enforcement.penalties.find(({ id }) => id === panel?.id)
  if (panel?.kind === 'order' && order !== undefined) return <OrderPanel order={order} {...common} />
  const ordered = enforcement.orders.find(({ id }) => id === panel?.id)
  if (panel?.kind === 'confirm' && ordered !== undefined) return <ConfirmPanel order={ordered} {...common} />
  if (panel?.kind === 'penalise') return <PenalisePanel {...common} />
  if (panel?.kind === 'settle' && penalty !== undefined) return <SettlePanel penalty={penalty} {...common} />
  if (panel?.kind === 'known' && penalty !== undefined) return <MakeKnownPanel penalty={penalty} {...common} />
  return null
}
