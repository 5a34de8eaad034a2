import { loadSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { OwnSystem, SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { compareDrafts } from '@qingshen/core/indicator/draft/compare-drafts'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { stateSign } from './system-signs.ts'

/** All versions of a system, and what this one changes against another. */
export function VersionsTab({ detail, draft }: { detail: SystemDetail; draft: SystemDraft }) {
  const [address, changeAddress] = useAddress()
  const others = detail.versions.filter(({ ref }) => ref !== detail.ref)
  const before = others.find(({ number }) => (number ?? 0) < (detail.number ?? 0))
  const against = others.find(({ ref }) => ref === address['against']) ?? before
  return (
    <>
      <section className="card" aria-label="各版">
        <ul className="system-versions">
          {detail.versions.map((version) => (
            <VersionLine key={version.ref} version={version} isThis={version.ref === detail.ref} />
          ))}
        </ul>
      </section>
      {others.length === 0 ? null : (
        <section className="card stack" aria-label="与另一版的差别">
          <FilterSelect
            label="与哪一版比较"
            noneLabel={before === undefined ? '请选择' : `上一版（第 ${before.number ?? ''} 版）`}
            value={address['against']}
            entries={others.map(({ ref, number }) => ({ code: ref, label: `第 ${number ?? ''} 版` }))}
            onChange={(ref) => changeAddress({ against: ref })}
          />
          {against === undefined ? null : <Differences of={draft} against={against} />}
        </section>
      )}
    </>
  )
}

function VersionLine({ version, isThis }: { version: OwnSystem; isThis: boolean }) {
  const { ref, number, changedBy, changedAt, publishedAt, publishedBy, withdrawnReason } = version
  return (
    <li className="row">
      {isThis ? (
        <strong>第 {number} 版（这一版）</strong>
      ) : (
        <Link to="/indicator-systems/$system" params={{ system: ref }} search={{}}>
          第 {number} 版
        </Link>
      )}
      <StateTag {...stateSign(version)} />
      <span className="quiet">
        {publishedAt === null
          ? `${changedBy ?? ''} ${changedAt === null ? '' : instantText(changedAt)} 修改`
          : `${publishedBy ?? ''} ${instantText(publishedAt)} 发布`}
        {withdrawnReason === null ? '' : `；停用：${withdrawnReason}`}
      </span>
    </li>
  )
}

function Differences({ of, against }: { of: SystemDraft; against: OwnSystem }) {
  const query = useQuery({
    queryKey: ['indicator-systems', 'one', against.ref, 'content'],
    queryFn: () => call(loadSystem, { params: { system: against.ref } }),
  })
  return (
    <QueryView query={query} what={`第 ${against.number ?? ''} 版`}>
      {({ content }) => {
        const found = compareDrafts(content, of)
        if (found.length === 0) return <p>与第 {against.number} 版没有差别。</p>
        return (
          <div className="system-table-scroll" role="region" aria-label="差别" tabIndex={0}>
            <table className="system-table">
              <caption className="visually-hidden">与第 {against.number} 版的差别</caption>
              <thead>
                <tr>
                  <th scope="col">哪里</th>
                  <th scope="col">哪一项</th>
                  <th scope="col">第 {against.number} 版</th>
                  <th scope="col">这一版</th>
                </tr>
              </thead>
              <tbody>
                {found.map(({ where, field, before, after }) => (
                  <tr key={`${where} ${field}`}>
                    <td data-label="哪里">{where}</td>
                    <td data-label="哪一项">{field}</td>
                    <td data-label={`第 ${against.number} 版`}>{sideText(before, '没有')}</td>
                    <td data-label="这一版">{sideText(after, '删去')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }}
    </QueryView>
  )
}

function sideText(text: string | null, none: string) {
  if (text === null) return <span className="quiet">{none}</span>
  return text === '' ? <span className="quiet">（空）</span> : <span className="system-lines">{text}</span>
}
