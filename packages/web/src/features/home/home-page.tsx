import './home.css'
import { listCases } from '@qingshen/contracts/cases.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { HomeCase } from './home-case.tsx'
import { HomeMessages } from './home-messages.tsx'
import { HomePapers } from './home-papers.tsx'

const MOST_SHOWN = 10

/** Where an enterprise (or the consultancy that works for it) begins: what to do next, and by when. */
export function HomePage() {
  const session = useSession()
  const isOwner = isAllowed(session, 'case.delegate')
  const query = { ended: false, pageSize: MOST_SHOWN }
  const cases = useQuery({ queryKey: ['cases', query], queryFn: () => call(listCases, { query }) })
  return (
    <div className="stack">
      <header className="row between">
        <div className="row">
          <h1>{isOwner ? '本企业要办的事' : '受托办理的案件'}</h1>
          <span className="quiet">{session?.posting?.organisation?.name}</span>
        </div>
        {isOwner ? <ApplyLink /> : null}
      </header>
      <div className="home-columns">
        <QueryView query={cases} what="案件">
          {({ items, total, capped }) =>
            items.length === 0 ? (
              <NothingToDo isOwner={isOwner} />
            ) : (
              <div className="stack">
                {items.map((row) => (
                  <HomeCase key={row.id} row={row} />
                ))}
                {total <= items.length ? null : (
                  <p>
                    <Link to="/cases" search={{}}>
                      查看全部 {capped ? '至少 ' : ''}
                      {formatCount(total)} 件案件
                    </Link>
                  </p>
                )}
              </div>
            )
          }
        </QueryView>
        <aside className="stack">
          <HomeMessages />
          {isOwner ? <HomePapers /> : null}
        </aside>
      </div>
    </div>
  )
}

function ApplyLink() {
  return (
    <Link to="/cases/new" search={{}} className="button">
      申请自愿审核
    </Link>
  )
}

function NothingToDo({ isOwner }: { isOwner: boolean }) {
  if (!isOwner) {
    return (
      <EmptyState
        icon="building"
        title="现在没有委托给本机构的案件"
        hint="企业在案件的“委托与人员”里把案件交给本机构办理后，会出现在这里。委托到期或者收回后，案件不再显示。"
      />
    )
  }
  return (
    <EmptyState
      icon="check"
      title="现在没有要办的事"
      hint="本企业没有未办结的审核案件。列入名单或者申请自愿审核后，这里会写明下一步做什么、什么时候以前做完。"
      action={<ApplyLink />}
    />
  )
}
