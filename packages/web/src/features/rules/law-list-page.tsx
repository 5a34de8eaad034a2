import './rules.css'
import { listLaws } from '@qingshen/contracts/law.operations'
import type { LawSummary } from '@qingshen/contracts/law.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { inForceSign } from './in-force-sign.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'

/** The laws the system holds, one per place and document. */
export function LawListPage() {
  const query = useQuery({ queryKey: ['laws'], queryFn: () => call(listLaws, {}) })
  return (
    <div className="stack">
      <header>
        <h1>各地规则</h1>
        <p className="quiet">
          哪些企业应当审核、依据哪一条、条文有歧义时系统怎样理解。规则按日期适用，可以查看任何一天的规定。
        </p>
      </header>
      <QueryView query={query} what="各地规则">
        {(laws) => (
          <ul className="law-list">
            {laws.map((law) => (
              <LawCard key={law.id} law={law} titles={new Map(laws.map(({ id, title }) => [id, title]))} />
            ))}
          </ul>
        )}
      </QueryView>
    </div>
  )
}

function LawCard({ law, titles }: { law: LawSummary; titles: ReadonlyMap<string, string> }) {
  return (
    <li className="card">
      <p className="row between">
        <span className="quiet">{law.place}</span>
        <StateTag {...inForceSign(law, today())} />
      </p>
      <h2>
        <Link to="/rules/$law" params={{ law: law.id }} search={{}}>
          {law.title}
        </Link>
      </h2>
      <p className="quiet">
        {law.from ?? '施行日期不详'} 起{law.to === null ? '' : `，至 ${law.to}`}
      </p>
      {law.inherits.length === 0 ? null : (
        <p className="quiet">同时适用：{law.inherits.map((id) => titles.get(id) ?? id).join('、')}</p>
      )}
      {law.readings.length === 0 ? null : <p className="quiet">条文理解 {law.readings.length} 处</p>}
    </li>
  )
}
