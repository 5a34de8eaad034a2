import { listOwnEntries } from '@qingshen/contracts/listing-entries.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'

/** The written notices the enterprise was given, and its way to the lists it stands on. */
export function HomePapers() {
  const own = useQuery({ queryKey: ['own-entries'], queryFn: () => call(listOwnEntries, {}) })
  return (
    <section className="card stack" aria-label="收到的文书">
      <div className="row between">
        <h2>收到的文书</h2>
        <Link to="/listings" search={{}}>
          列入的名单
        </Link>
      </div>
      <QueryView query={own} what="文书">
        {(entries) => {
          const notices = entries.flatMap(({ entry, listing }) =>
            entry.notice === null ? [] : [{ ...entry.notice, listing: listing.title }],
          )
          if (notices.length === 0) return <p className="quiet">还没有书面通知。</p>
          return (
            <ul className="plain-list">
              {notices.map(({ id, number, listing }) => (
                <li key={id}>
                  <Link to="/notices/$notice" params={{ notice: id }} search={{}}>
                    书面通知 {number}
                  </Link>
                  <span className="quiet">（{listing}）</span>
                </li>
              ))}
            </ul>
          )
        }}
      </QueryView>
    </section>
  )
}
