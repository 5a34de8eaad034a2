import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { Link } from '@tanstack/react-router'
import { waitingWords } from '../../shared/ui/case/next-step.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import type { Description } from '../../shared/ui/record/description-list.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'

/** Dates, department, grounds and where the case comes from. */
export function CaseRail({ detail }: { detail: CaseDetail }) {
  const { mode, listing } = detail
  const waiting = waitingWords(detail.waitingFor)
  const items: Description[] = [
    { term: '主管部门', value: ACTING_DEPARTMENTS.label(detail.department) },
    ...(waiting.length === 0 ? [] : [{ term: '接下来由谁办理', value: <Waiting lines={waiting} /> }]),
    ...(mode === null ? [] : [{ term: '审核方式', value: AUDIT_MODES.label(mode) }]),
    ...(detail.grounds.length === 0 ? [] : [{ term: '列入理由', value: <Grounds detail={detail} /> }]),
    {
      term: '企业',
      value: (
        <Link to="/register/$site" params={{ site: detail.site }} search={{}}>
          查看企业情况
        </Link>
      ),
    },
    ...(listing === null ? [] : [{ term: '名单', value: <ListingLink listing={listing} /> }]),
    { term: '立案', value: detail.openedOn },
    ...dates(detail),
  ]
  return (
    <section className="card" aria-label="案件概况">
      <DescriptionList items={items} />
    </section>
  )
}

function dates({ publishedOn, submittedOn, evaluatedOn, acceptedOn, kind }: CaseDetail): Description[] {
  const none = <span className="quiet">还没有</span>
  return [
    ...(kind === 'mandatory' ? [{ term: '名单公布', value: publishedOn ?? none }] : []),
    { term: '提交报告', value: submittedOn ?? none },
    { term: '评估', value: evaluatedOn ?? none },
    { term: '验收', value: acceptedOn ?? none },
  ]
}

function ListingLink({ listing }: { listing: { id: string; title: string } }) {
  return (
    <Link to="/listings/$listing" params={{ listing: listing.id }} search={{}}>
      {listing.title}
    </Link>
  )
}

function Grounds({ detail }: { detail: CaseDetail }) {
  return (
    <ul className="plain-list">
      {detail.grounds.map(({ ground, fact, source, clause }) => (
        <li key={`${ground}${fact}`}>
          {AUDIT_GROUNDS.label(ground)}：{fact}
          <span className="quiet">（来源：{source}）</span> <ClauseChip clause={clause.clause} />
        </li>
      ))}
    </ul>
  )
}

function Waiting({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
