import './cases.css'
import { loadSite, searchSites } from '@qingshen/contracts/register.operations'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { useSession } from '../../shared/session/session.ts'
import { seatOf } from '../../shared/ui/case/seat.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { SitePicker } from '../../shared/ui/site-picker.tsx'
import { NewCaseForm } from './new-case-form.tsx'

const MOST_OWN_SITES = 50

/** A voluntary audit: the enterprise applies with its plan, or an office opens the case it has agreed on. */
export function NewCasePage() {
  const [address] = useAddress()
  const seat = seatOf(useSession())
  return (
    <div className="stack">
      <h1>{seat === 'enterprise' ? '申请自愿审核' : '为自愿审核立案'}</h1>
      {seat === 'enterprise' ? <OwnSiteChoice /> : <AnySiteChoice />}
      {address['site'] === undefined ? null : <ChosenSite key={address['site']} site={address['site']} />}
    </div>
  )
}

/** The sites of the enterprise itself; with one there is nothing to choose. */
function OwnSiteChoice() {
  const [address, changeAddress] = useAddress()
  const query = { pageSize: MOST_OWN_SITES }
  const sites = useQuery({ queryKey: ['sites', 'own', query], queryFn: () => call(searchSites, { query }) })
  return (
    <QueryView query={sites} what="本企业的厂址">
      {({ items }) => {
        if (items.length === 0) return <p className="card">名录里还没有本企业，请联系当地主管部门登记后再申请。</p>
        return (
          <div className="card narrow-case">
            <FilterSelect
              isWide
              label="为哪家企业申请"
              noneLabel="请选择"
              value={address['site']}
              entries={items.map(({ id, name, place }) => ({
                code: id,
                label: place === null ? name : `${name}（${place}）`,
              }))}
              onChange={(site) => changeAddress({ site })}
            />
          </div>
        )
      }}
    </QueryView>
  )
}

function AnySiteChoice() {
  const [address, changeAddress] = useAddress()
  if (address['site'] !== undefined) return null
  return (
    <section className="card narrow-case">
      <SitePicker chosen="" onChoose={(site) => changeAddress({ site: site?.id })} />
    </section>
  )
}

function ChosenSite({ site }: { site: string }) {
  const query = useQuery({ queryKey: ['site', site], queryFn: () => call(loadSite, { params: { site } }) })
  return (
    <QueryView query={query} what="企业">
      {(detail) => <NewCaseForm detail={detail} />}
    </QueryView>
  )
}
