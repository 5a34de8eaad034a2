import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { useAddress } from '../../shared/address/use-address.ts'
import { stretchText } from '../../shared/format/date-text.ts'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EventList } from './event-list.tsx'

type Round = SiteDetail['rounds'][number]

function dayOr(day: string | null) {
  return day ?? <span className="quiet">无记录</span>
}

const ROUND_COLUMNS: readonly Column<Round>[] = [
  {
    id: 'ground',
    title: '列入理由',
    width: 140,
    cell: (round) => round.groundTitle || <span className="quiet">原文未载</span>,
  },
  { id: 'kind', title: '种类', cell: (round) => (round.kind === null ? '' : AUDIT_KINDS.label(round.kind)) },
  { id: 'listed', title: '列入', cell: (round) => dayOr(round.listedOn) },
  { id: 'published', title: '公布', cell: (round) => dayOr(round.publishedOn) },
  { id: 'reported', title: '提交报告', cell: (round) => dayOr(round.reportedOn) },
  { id: 'evaluated', title: '评估', cell: (round) => dayOr(round.evaluatedOn) },
  { id: 'accepted', title: '验收', cell: (round) => dayOr(round.acceptedOn) },
  { id: 'evidence', title: '证明材料', width: 110, cell: (round) => <EvidenceLine evidence={round.evidence} /> },
  { id: 'source', title: '来源', width: 200, cell: (round) => round.source ?? <span className="quiet">没有写明</span> },
]

/** The columns with the way to correct a round beside its ground. */
function withCorrection(onCorrect: (round: string) => void): readonly Column<Round>[] {
  const correction: Column<Round> = {
    id: 'correct',
    title: '办理',
    cell: (round) => (
      <button type="button" className="button-link" onClick={() => onCorrect(round.id)}>
        更正
      </button>
    ),
  }
  return ROUND_COLUMNS.flatMap((column) => (column.id === 'kind' ? [correction, column] : [column]))
}

/** Names, codes and earlier rounds, each with its time; old lists keep the name of their day. */
export function SiteHistory({ detail }: { detail: SiteDetail }) {
  return (
    <>
      <section className="card stack" aria-label="名称与代码">
        <h2>名称</h2>
        <ul className="history-list">
          {detail.names.map((name) => (
            <li key={`${name.name} ${name.from}`}>
              {name.name} <span className="quiet">{stretchText(name.from, name.to)}</span>
            </li>
          ))}
        </ul>
        <h2>代码</h2>
        <ul className="history-list">
          {detail.identifiers.map((identifier) => (
            <li key={`${identifier.kind} ${identifier.value} ${identifier.from}`}>
              {identifier.kindTitle} {identifier.value}
              {identifier.suffix === null || identifier.suffix === '' ? '' : `，后缀 ${identifier.suffix}`}{' '}
              <span className="quiet">{stretchText(identifier.from, identifier.to)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-label="变更记录">
        <h2>变更</h2>
        <EventList events={detail.events} />
      </section>
      <RoundSection detail={detail} />
    </>
  )
}

function RoundSection({ detail }: { detail: SiteDetail }) {
  const [, changeAddress] = useAddress()
  const mayEdit = detail.abilities['register.edit']?.allowed === true
  return (
    <section className="stack" aria-label="各轮审核">
      <div className="row between">
        <h2>各轮审核</h2>
        {mayEdit ? (
          <button type="button" className="button no-print" onClick={() => changeAddress({ do: 'round' })}>
            补记一轮审核
          </button>
        ) : null}
      </div>
      <DataTable
        caption="各轮审核"
        columns={mayEdit ? withCorrection((id) => changeAddress({ do: `round-${id}` })) : ROUND_COLUMNS}
        rows={detail.rounds}
        rowKey={(round) => round.id}
        empty={<p className="card quiet">没有以前各轮审核的记录。列入名单、提交报告、评估和验收后会记在这里。</p>}
      />
    </section>
  )
}
