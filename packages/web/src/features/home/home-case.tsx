import type { CaseDetail, CaseRow } from '@qingshen/contracts/cases.schema'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CaseNextStep } from '../../shared/ui/case/case-next-step.tsx'
import { caseQuery } from '../../shared/ui/case/case-query.ts'
import { CaseTags } from '../../shared/ui/case/case-tags.tsx'
import { DueTag } from '../../shared/ui/case/due-tag.tsx'
import { nextStepOf, owedOf } from '../../shared/ui/case/next-step.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'

/** One case in plain words: what to do next with a button that leads there, and what comes after. */
export function HomeCase({ row }: { row: CaseRow }) {
  const detail = useQuery(caseQuery(row.id))
  return (
    <section className="card stack home-case" aria-label={`${row.name}的${AUDIT_KINDS.label(row.kind)}案件`}>
      <div className="row between">
        <h2>
          <Link to="/cases/$case" params={{ case: row.id }} search={{}}>
            {row.name}
          </Link>
        </h2>
        <CaseTags of={row} />
      </div>
      <p className="quiet">
        {row.year} 年{AUDIT_KINDS.label(row.kind)} · {row.lawTitle}
      </p>
      <QueryView query={detail} what="下一步">
        {(found) => <WhatNext detail={found} />}
      </QueryView>
      <p>
        <Link to="/workbench/$case" params={{ case: row.id }} search={{}}>
          打开审核工作台：填写审核数据
        </Link>
      </p>
    </section>
  )
}

function WhatNext({ detail }: { detail: CaseDetail }) {
  const step = nextStepOf(detail, 'enterprise')
  const later = owedOf(detail).filter(({ holder, id }) => holder === 'enterprise' && id !== step.owed?.id)
  return (
    <>
      <div className="home-next">
        <CaseNextStep
          step={step}
          action={
            step.act === null ? undefined : (
              <Link
                to="/cases/$case"
                params={{ case: detail.id }}
                search={'tab' in step.act.place ? { tab: step.act.place.tab } : { do: step.act.place.panel }}
                className="button button-primary"
              >
                {step.act.label}
              </Link>
            )
          }
        />
      </div>
      {later.length === 0 ? null : (
        <div className="stack tight">
          <h3>以后还要办</h3>
          <ul className="plain-list">
            {later.map(({ id, title, clause, ...due }) => (
              <li key={id} className="row between">
                <span>{title}</span>
                <DueTag {...due} clause={clause.clause} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
