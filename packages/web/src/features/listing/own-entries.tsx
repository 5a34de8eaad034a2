import type { ResponseOf } from '@qingshen/contracts/operation'
import { listOwnEntries } from '@qingshen/contracts/listing-entries.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { AbilityButton } from '../../shared/ui/ability-button.tsx'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { QueryList } from '../../shared/ui/list/query-list.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { entrySign } from './listing-signs.ts'
import { ObjectionCard } from './objection-card.tsx'
import { ObjectionForm } from './objection-panel.tsx'
import { usePanel } from '../../shared/address/use-panel.ts'

type OwnEntry = ResponseOf<typeof listOwnEntries>[number]

/** What an enterprise sees of itself: on which lists and why, its notices, and its way to object. */
export function OwnEntries({ of }: { of: string }) {
  const own = useQuery({ queryKey: ['own-entries'], queryFn: () => call(listOwnEntries, {}) })
  return (
    <div className="stack">
      <header className="row">
        <h1>本企业列入的审核名单</h1>
        <span className="quiet">{of}</span>
      </header>
      <QueryList
        query={own}
        what="本企业的名单"
        itemKey={({ entry }) => entry.id}
        empty={
          <EmptyState
            icon="check"
            title="本企业没有列入公示中或已确定的名单"
            hint="名单公示或确定后，列入的理由、依据的条款、书面通知和办理期限会显示在这里。"
          />
        }
      >
        {(entry) => <OwnEntryCard own={entry} />}
      </QueryList>
    </div>
  )
}

function OwnEntryCard({ own }: { own: OwnEntry }) {
  const { listing, entry, objections } = own
  const { panel, open, close } = usePanel()
  return (
    <section className="card stack" aria-label={listing.title}>
      <div className="row between">
        <h2>{listing.title}</h2>
        <StateTag {...entrySign(entry.state)} />
      </div>
      <p>
        {entry.name} · {entry.place} ·{' '}
        {listing.publishedOn === null ? '名单还没有公布' : `名单于 ${listing.publishedOn} 公布`}
      </p>
      <h3>为什么列入</h3>
      <ul className="plain-list">
        {entry.grounds.map((ground, index) => (
          <li key={`${ground.ground}${index}`}>
            {ground.label}：{ground.fact}
            <span className="quiet">（来源：{ground.source}）</span> <ClauseChip clause={ground.clause.clause} />
          </li>
        ))}
      </ul>
      <div className="row">
        {entry.notice === null ? (
          <span className="quiet">书面通知还没有出具</span>
        ) : (
          <Link className="button" to="/notices/$notice" params={{ notice: entry.notice.id }} search={{}}>
            查看书面通知 {entry.notice.number}
          </Link>
        )}
        <AbilityButton ability={entry.abilities['object']} label="提出异议" onClick={() => open('object', entry.id)} />
      </div>
      {objections.map((objection) => (
        <ObjectionCard key={objection.id} objection={objection} />
      ))}
      {panel?.kind === 'object' && panel.id === entry.id ? (
        <ObjectionForm listing={listing.id} entry={entry} forOthers={false} onClose={close} />
      ) : null}
    </section>
  )
}
