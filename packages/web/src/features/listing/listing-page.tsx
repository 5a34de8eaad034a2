import '../../shared/ui/record/notes.css'
import './listing.css'
import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { useQuery } from '@tanstack/react-query'
import { useAddress, useAddressPart } from '../../shared/address/use-address.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import type { RecordTab } from '../../shared/ui/record/record-page.tsx'
import { RecordPage } from '../../shared/ui/record/record-page.tsx'
import { ActHistory } from './act-history.tsx'
import { EntriesTab } from './entries-tab.tsx'
import { listingLine, listingQuery } from './listing-data.ts'
import { ListingNextStep } from './listing-next-step.tsx'
import { ListingPanels } from './listing-panels.tsx'
import { ListingRail } from './listing-rail.tsx'
import { listingSign } from './listing-signs.ts'
import { NoticesTab } from './notices-tab.tsx'
import { ObjectionsTab } from './objections-tab.tsx'
import { PartsTab } from './parts-tab.tsx'
import { QuestionsTab } from './questions-tab.tsx'
import { RemarksTab } from './remarks-tab.tsx'
import { StepTimeline } from './step-timeline.tsx'

/** Tabs whose tables need the width of the side rail. */
const WIDE_TABS: ReadonlySet<string> = new Set(['entries', 'questions', 'notices', 'history'])

/** One list: its steps, enterprises, parts, remarks, objections and notices, with what one may do now. */
export function ListingPage() {
  const listing = useAddressPart('listing')
  const query = useQuery(listingQuery(listing))
  return (
    <QueryView query={query} what="名单">
      {(detail) => <ListingRecord detail={detail} />}
    </QueryView>
  )
}

function ListingRecord({ detail }: { detail: ListingDetail }) {
  const [address, changeAddress] = useAddress()
  return (
    <>
      <RecordPage
        kind={detail.listing.procedureTitle}
        title={detail.listing.title}
        state={listingSign(detail.listing.state)}
        facts={<p className="quiet">{listingLine(detail)}</p>}
        nextStep={<ListingNextStep detail={detail} />}
        actions={
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" />
            打印
          </button>
        }
        tab={address['tab']}
        onTab={(tab) => changeAddress({ tab, do: undefined, page: undefined })}
        tabs={tabsOf(detail)}
        {...(WIDE_TABS.has(address['tab'] ?? '') ? {} : { rail: <ListingRail detail={detail} /> })}
      />
      <ListingPanels detail={detail} />
    </>
  )
}

function tabsOf(detail: ListingDetail): RecordTab[] {
  const questions = detail.parts.reduce((sum, part) => sum + part.questions, 0)
  return [
    { id: 'steps', title: '步骤', content: <StepTimeline detail={detail} /> },
    { id: 'entries', title: `企业（${detail.listing.entries}）`, content: <EntriesTab detail={detail} /> },
    { id: 'questions', title: `待查明（${questions}）`, content: <QuestionsTab detail={detail} /> },
    { id: 'parts', title: `初选名单（${detail.parts.length}）`, content: <PartsTab detail={detail} /> },
    { id: 'objections', title: `异议（${detail.openObjections} 未答复）`, content: <ObjectionsTab detail={detail} /> },
    { id: 'notices', title: `通知（${detail.notices.issued}）`, content: <NoticesTab detail={detail} /> },
    { id: 'remarks', title: '会同、意见和抄送', content: <RemarksTab detail={detail} /> },
    { id: 'history', title: '办理记录', content: <ActHistory detail={detail} /> },
  ]
}
