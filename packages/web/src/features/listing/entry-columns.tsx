import type { Entry, ListingDetail } from '@qingshen/contracts/listing.schema'
import { ENTRY_ORIGINS } from '@qingshen/core/listing/listing-codes'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { Link } from '@tanstack/react-router'
import type { Column } from '../../shared/ui/list/column.ts'
import { formatDecimal } from '../../shared/format/number-text.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { entrySign } from './listing-signs.ts'

/** The columns of the enterprises; rank and its figures only where the rules rank. */
export function entryColumns(detail: ListingDetail, onOpen: (id: string) => void): readonly Column<Entry>[] {
  return [
    nameColumn(onOpen),
    {
      id: 'grounds',
      title: '列入理由',
      width: 200,
      cell: (entry) => groundsText(entry),
      text: groundsText,
    },
    {
      id: 'state',
      title: '状态',
      cell: (entry) => <StateTag {...entrySign(entry.state)} />,
      text: (entry) => entrySign(entry.state).word,
    },
    {
      id: 'origin',
      title: '提出方式',
      cell: (entry) => ENTRY_ORIGINS.label(entry.origin),
      text: (entry) => ENTRY_ORIGINS.label(entry.origin),
    },
    ...rankColumns(detail),
    {
      id: 'mode',
      title: '审核方式',
      cell: (entry) => modeText(entry) || <span className="quiet">未确定</span>,
      text: modeText,
    },
    { id: 'place', title: '所在地', width: 130, cell: (entry) => entry.place, text: (entry) => entry.place },
    {
      id: 'objections',
      title: '未答复异议',
      align: 'end',
      cell: (entry) => entry.openObjections,
      text: (entry) => String(entry.openObjections),
    },
    { id: 'notice', title: '书面通知', width: 150, cell: (entry) => <NoticeCell entry={entry} />, text: noticeText },
    {
      id: 'code',
      title: '代码',
      cell: (entry) => <span className="code-text">{entry.code ?? <span className="quiet">未填报</span>}</span>,
      text: (entry) => entry.code ?? '',
    },
  ]
}

function nameColumn(onOpen: (id: string) => void): Column<Entry> {
  return {
    id: 'name',
    title: '企业名称',
    width: 240,
    cell: (entry) => (
      <button type="button" className="button-link" onClick={() => onOpen(entry.id)}>
        {entry.name}
      </button>
    ),
    text: (entry) => entry.name,
  }
}

function rankColumns(detail: ListingDetail): Column<Entry>[] {
  if (detail.ranking.length === 0) return []
  return [
    {
      id: 'rank',
      title: '位次',
      align: 'end',
      cell: (entry) => entry.rank ?? <span className="quiet">未排</span>,
      text: (entry) => (entry.rank === null ? '' : String(entry.rank)),
    },
    ...detail.ranking.map(({ fact, title }) => ({
      id: fact,
      title,
      align: 'end' as const,
      cell: (entry: Entry) => {
        const value = figureOf(entry, fact)
        return value === '' ? <span className="quiet">未登记</span> : formatDecimal(value)
      },
      text: (entry: Entry) => figureOf(entry, fact),
    })),
  ]
}

function figureOf(entry: Entry, fact: string): string {
  return entry.rankFigures.find((figure) => figure.fact === fact)?.value ?? ''
}

function groundsText(entry: Entry): string {
  return entry.grounds.map((ground) => ground.label).join('；')
}

function modeText(entry: Entry): string {
  return entry.mode === null ? '' : AUDIT_MODES.label(entry.mode)
}

function noticeText({ notice }: Entry): string {
  return notice === null ? '' : `${notice.number}${notice.served ? '（已送达）' : ''}`
}

function NoticeCell({ entry }: { entry: Entry }) {
  if (entry.notice === null) return <span className="quiet">未出具</span>
  return (
    <Link to="/notices/$notice" params={{ notice: entry.notice.id }} search={{}}>
      {noticeText(entry)}
    </Link>
  )
}
