import type { CaseRow } from '@qingshen/contracts/cases.schema'
import type { TaskCase, TaskObligation } from '@qingshen/contracts/tasks.operations'
import { Link } from '@tanstack/react-router'
import type { CaseTabId } from '../../shared/ui/case/case-acts.ts'
import { DueTag } from '../../shared/ui/case/due-tag.tsx'
import { SideTags } from '../../shared/ui/case/side-tags.tsx'

/** A case in which the reader's own act carries on. */
export function CaseItem({ row }: { row: CaseRow }) {
  return (
    <>
      <span className="row">
        <Link to="/cases/$case" params={{ case: row.id }} search={{}}>
          {row.name}
        </Link>
        <span className="quiet">{row.placeName}</span>
        <SideTags sides={row.sides} />
      </span>
      {row.nextDue === null ? null : (
        <span className="row">
          <span className="quiet">{row.nextDue.title}</span>
          <DueTag {...row.nextDue} />
        </span>
      )}
    </>
  )
}

/** Something the reader's own office owes. */
export function ObligationItem({ item }: { item: TaskObligation }) {
  return (
    <>
      <span className="row">
        <span>{item.title}</span>
        <Link to="/cases/$case" params={{ case: item.case }} search={{ tab: 'duties' }}>
          {item.name}
        </Link>
        <span className="quiet">{item.placeName}</span>
      </span>
      <DueTag {...item} />
    </>
  )
}

/** Something asked of the reader's office. */
export function AskedItem({ item, tab }: { item: TaskCase; tab: CaseTabId }) {
  return (
    <>
      <span className="row">
        <Link to="/cases/$case" params={{ case: item.case }} search={{ tab }}>
          {item.name}
        </Link>
        <span className="quiet">{item.placeName}</span>
        <span>{item.text}</span>
      </span>
      <span className="quiet">{item.since} 起等待</span>
    </>
  )
}
