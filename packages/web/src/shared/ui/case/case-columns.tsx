import './case.css'
import type { CaseRow } from '@qingshen/contracts/cases.schema'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { Link } from '@tanstack/react-router'
import type { Column } from '../list/column.ts'
import { caseSigns, dueSign } from './case-signs.ts'
import { CaseTags } from './case-tags.tsx'
import { DueTag } from './due-tag.tsx'

/** A case as a row wherever cases are listed. */
export const CASE_COLUMNS: readonly Column<CaseRow>[] = [
  {
    id: 'name',
    title: '企业',
    width: 230,
    sortBy: 'name',
    cell: (row) => (
      <Link to="/cases/$case" params={{ case: row.id }} search={{}}>
        {row.name}
      </Link>
    ),
    text: (row) => row.name,
  },
  {
    id: 'state',
    title: '状态',
    sortBy: 'state',
    width: 150,
    cell: (row) => <CaseTags of={row} />,
    text: (row) =>
      caseSigns(row)
        .map(({ word }) => word)
        .join('、'),
  },
  {
    id: 'due',
    title: '最近的期限',
    sortBy: 'due',
    width: 220,
    cell: (row) => <NextDue row={row} />,
    text: ({ nextDue }) => (nextDue === null ? '' : `${nextDue.title} ${nextDue.due} ${dueSign(nextDue).word}`),
  },
  {
    id: 'place',
    title: '所在地',
    width: 120,
    sortBy: 'place',
    cell: (row) => row.placeName,
    text: (row) => row.placeName,
  },
  {
    id: 'kind',
    title: '年度和种类',
    cell: (row) => kindText(row),
    text: (row) => kindText(row),
  },
  { id: 'opened', title: '立案日期', sortBy: 'opened', cell: (row) => row.openedOn, text: (row) => row.openedOn },
  { id: 'law', title: '规则', width: 170, cell: (row) => row.lawTitle, text: (row) => row.lawTitle },
]

function kindText({ year, kind }: CaseRow): string {
  return `${year} 年${AUDIT_KINDS.label(kind)}`
}

function NextDue({ row: { nextDue, isEnded } }: { row: CaseRow }) {
  if (nextDue === null) return <span className="quiet">{isEnded ? '已办结' : '没有期限'}</span>
  return (
    <span className="case-due">
      <span>{nextDue.title}</span>
      <DueTag {...nextDue} />
    </span>
  )
}
