import type { Entry, ListingDetail } from '@qingshen/contracts/listing.schema'
import { explainSite } from '@qingshen/contracts/register.operations'
import { ENTRY_ORIGINS } from '@qingshen/core/listing/listing-codes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { WhyPanel } from '../../shared/ui/why/why-panel.tsx'
import { useEntry } from './entry-data.ts'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { entrySign } from './listing-signs.ts'
import { EntryChangeForm } from './entry-change-form.tsx'
import { usePanel } from '../../shared/address/use-panel.ts'

interface EntryPanelProps {
  entryId: string
  detail: ListingDetail
  onClose: () => void
}

/** One enterprise on the list: why it stands there, by which fact and clause, and what one may do about it. */
export function EntryPanel({ entryId, detail, onClose }: EntryPanelProps) {
  const query = useEntry(detail.listing.id, entryId)
  return (
    <SidePanel title={query.data?.name ?? '名单上的企业'} onClose={onClose}>
      <QueryView query={query} what="企业">
        {(entry) => <EntryBody entry={entry} detail={detail} />}
      </QueryView>
    </SidePanel>
  )
}

function EntryBody({ entry, detail }: { entry: Entry; detail: ListingDetail }) {
  return (
    <div className="stack">
      <p className="row">
        <StateTag {...entrySign(entry.state)} />
        <span>{ENTRY_ORIGINS.label(entry.origin)}</span>
        <span className="quiet">
          {entry.place}
          {entry.code === null ? '' : ` · ${entry.code}`}
        </span>
      </p>
      <EntryActs entry={entry} detail={detail} />
      <Grounds entry={entry} />
      <Manual entry={entry} />
      <Removal entry={entry} />
      <EntryChangeForm key={entry.id} entry={entry} detail={detail} />
      <EntryWhy entry={entry} detail={detail} />
      <p className="row">
        <Link to="/register/$site" params={{ site: entry.site }} search={{}}>
          企业的事实和沿革
        </Link>
        {entry.notice === null ? null : (
          <Link to="/notices/$notice" params={{ notice: entry.notice.id }} search={{}}>
            书面通知 {entry.notice.number}
          </Link>
        )}
      </p>
    </div>
  )
}

function EntryActs({ entry, detail }: { entry: Entry; detail: ListingDetail }) {
  const { open } = usePanel()
  return (
    <div className="row">
      {entry.state === 'standing' ? (
        <AbilityButton ability={entry.abilities['remove']} label="移出名单" onClick={() => open('remove', entry.id)} />
      ) : (
        <AbilityButton
          ability={entry.abilities['restore']}
          label="恢复列入"
          onClick={() => open('restore', entry.id)}
        />
      )}
      <AbilityButton ability={entry.abilities['object']} label="提出异议" onClick={() => open('object', entry.id)} />
      <AbilityButton
        ability={withReasons(detail.abilities['comment'])}
        label="提出意见"
        onClick={() => open('comment', entry.id)}
      />
    </div>
  )
}

function Grounds({ entry }: { entry: Entry }) {
  return (
    <section className="stack" aria-label="列入理由">
      <h3>为什么列入</h3>
      {entry.grounds.map((ground) => (
        <div key={`${ground.ground}${ground.clause.clause}`} className="card stack tight">
          <p className="row">
            <strong>{ground.label}</strong>
            <ClauseChip clause={ground.clause.clause} />
          </p>
          <p>{ground.fact}</p>
          <p className="quiet">
            来源：{ground.source}
            {ground.factOn === null ? '' : `（${ground.factOn} 的情况）`}
          </p>
        </div>
      ))}
    </section>
  )
}

function Manual({ entry }: { entry: Entry }) {
  if (entry.origin !== 'manual') return null
  return (
    <DescriptionList
      items={[
        { term: '手工提出的理由', value: entry.reason },
        { term: '附件', value: <EvidenceLine evidence={entry.evidence} /> },
      ]}
    />
  )
}

function Removal({ entry }: { entry: Entry }) {
  if (entry.removal === null) return null
  const { reason, by, evidence } = entry.removal
  return (
    <section className="stack tight" aria-label="移出">
      <h3>移出的理由</h3>
      <p>{reason}</p>
      <p className="quiet">
        由{by}移出；附件：
        <EvidenceLine evidence={evidence} />
      </p>
    </section>
  )
}

/** Every condition behind the decision, asked for only when somebody opens it. */
function EntryWhy({ entry, detail }: { entry: Entry; detail: ListingDetail }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="why-summary">逐条看判定的条件</summary>
      {isOpen ? <WhyAnswer entry={entry} detail={detail} /> : null}
    </details>
  )
}

function WhyAnswer({ entry, detail }: { entry: Entry; detail: ListingDetail }) {
  const law = detail.listing.law
  const on = detail.parts.find((part) => part.id === entry.part)?.lastRunOn ?? today()
  const why = useQuery({
    queryKey: ['why', entry.site, law, on],
    queryFn: () => call(explainSite, { params: { site: entry.site }, query: { law, on } }),
  })
  return (
    <QueryView query={why} what="判定理由">
      {(answer) => <WhyPanel why={answer} />}
    </QueryView>
  )
}
