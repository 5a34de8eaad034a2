import './case.css'
import type { CaseRow } from '@qingshen/contracts/cases.schema'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { Link } from '@tanstack/react-router'
import type { Column } from '../list/column.ts'
import { StateTag } from '../state-tag.tsx'
import { caseSideSign, caseStateSign, dueSign } from './case-signs.ts'
import { DueTag } from './due-tag.tsx'
import { SideTags } from './side-tags.tsx'

/** A case as a row wherever cases are listed. */
export const CASE_COLUMNS: readonly Column<CaseRow>[] = [
  {
    id: 'name',
    title: '企业',
    width: 260,
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
    cell: (row) => (
      <span className="case-signs">
        <StateTag {...caseStateSign(row.state)} />
        <SideTags sides={row.sides} />
      </span>
    ),
    text: (row) => [caseStateSign(row.state), ...row.sides.map(caseSideSign)].map(({ word }) => word).join('、'),
  },
  {
    id: 'due',
    title: '最近的期限',
    sortBy: 'due',
    width: 230,
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
    title: '种类',
    cell: (row) => AUDIT_KINDS.label(row.kind),
    text: (row) => AUDIT_KINDS.label(row.kind),
  },
  { id: 'year', title: '年度', align: 'end', cell: (row) => row.year, text: (row) => String(row.year) },
  { id: 'opened', title: '立案日期', sortBy: 'opened', cell: (row) => row.openedOn, text: (row) => row.openedOn },
  { id: 'law', title: '规则', width: 200, cell: (row) => row.lawTitle, text: (row) => row.lawTitle },
]

function NextDue({ row: { nextDue, isEnded } }: { row: CaseRow }) {
  if (nextDue === null) return <span className="quiet">{isEnded ? '已办结' : '没有期限'}</span>
  return (
    <span className="case-due">
      <span>{nextDue.title}</span>
      <DueTag {...nextDue} />
    </span>
  )
}
