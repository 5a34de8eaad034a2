import './site.css'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { loadSite } from '@qingshen/contracts/register.operations'
import { useQuery } from '@tanstack/react-query'
import { useAddress, useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { codeText, industryText } from '../../shared/format/site-text.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { RecordPage } from '../../shared/ui/record/record-page.tsx'
import { outcomeSign } from '../../shared/ui/why/outcome-sign.ts'
import { FactTable } from './fact-table.tsx'
import { NextStep } from './next-step.tsx'
import { RecordFactPanel } from './record-fact-panel.tsx'
import { ReceiptList } from './receipt-list.tsx'
import { SiteActions } from './site-actions.tsx'
import { SiteHistory } from './site-history.tsx'
import { SitePanels } from './site-panels.tsx'
import { SiteWhy } from './site-why.tsx'

/** One enterprise: facts with source and times, why it is decided so, its history and receipts. */
export function SitePage() {
  const site = useAddressPart('site')
  const query = useQuery({ queryKey: ['site', site], queryFn: () => call(loadSite, { params: { site } }) })
  return (
    <QueryView query={query} what="企业">
      {(detail) => (
        <>
          <SiteRecord detail={detail} />
          <RecordFactPanel detail={detail} />
          <SitePanels detail={detail} />
        </>
      )}
    </QueryView>
  )
}

function SiteRecord({ detail }: { detail: SiteDetail }) {
  const [address, changeAddress] = useAddress()
  const { site } = detail
  return (
    <RecordPage
      kind="企业"
      title={site.name}
      state={outcomeSign(site.outcome)}
      facts={<SiteLine detail={detail} />}
      nextStep={<NextStep detail={detail} />}
      actions={<SiteActions detail={detail} />}
      tab={address['tab']}
      onTab={(tab) => changeAddress({ tab })}
      tabs={[
        { id: 'facts', title: `事实（${detail.facts.length}）`, content: <FactTable facts={detail.facts} /> },
        { id: 'why', title: '为什么', content: <SiteWhy detail={detail} /> },
        { id: 'history', title: '沿革与各轮审核', content: <SiteHistory detail={detail} /> },
        { id: 'receipts', title: `判定记录（${detail.receipts.length}）`, content: <ReceiptList detail={detail} /> },
      ]}
      rail={<SiteRail detail={detail} />}
    />
  )
}

function SiteLine({ detail }: { detail: SiteDetail }) {
  const { site } = detail
  const parts = [site.place, industryText(site), codeText(site)].filter((part) => part !== null && part !== '')
  return <p className="quiet">{parts.join(' · ')}</p>
}

function SiteRail({ detail }: { detail: SiteDetail }) {
  const { site } = detail
  return (
    <section className="card" aria-label="基本情况">
      <DescriptionList
        items={[
          { term: '法人单位', value: detail.organisation.name },
          { term: '名单上的名称', value: detail.nameAsListed },
          { term: '所在地', value: site.place },
          { term: '行业', value: industryText(site) },
          { term: '规模', value: site.size === null ? null : SIZE_CLASSES.label(site.size) },
          { term: '排污许可', value: site.permitClass === null ? null : PERMIT_CLASSES.label(site.permitClass) },
          { term: '上一轮审核', value: site.lastRound ?? '无记录' },
        ]}
      />
    </section>
  )
}
