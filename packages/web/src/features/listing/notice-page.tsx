import '../../shared/ui/record/notes.css'
import './listing.css'
import { addressOf } from '@qingshen/contracts/client'
import type { Notice, NoticeRow } from '@qingshen/contracts/notices.operations'
import { downloadNotice, loadNotice } from '@qingshen/contracts/notices.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import { PaperPage, PaperSheet } from '../../shared/ui/paper/paper-page.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { noticeSign } from './listing-signs.ts'
import { NoticeBody } from './notice-body.tsx'
import { NoticeRecord } from './notice-record.tsx'
import { ReissuePanel, ServicePanel } from './notice-panels.tsx'
import { usePanel } from '../../shared/address/use-panel.ts'

/** One notice as it is printed, with its versions and how it was served. */
export function NoticePage() {
  const id = useAddressPart('notice')
  const query = useQuery({ queryKey: ['notice', id], queryFn: () => call(loadNotice, { params: { notice: id } }) })
  return (
    <QueryView query={query} what="通知">
      {(notice) => <NoticeSheet notice={notice} />}
    </QueryView>
  )
}

function NoticeSheet({ notice }: { notice: Notice }) {
  const { panel, open, close } = usePanel()
  const { notice: row } = notice
  const session = useSession()
  return (
    <div className="stack">
      <NoticeHead row={row} />
      <PaperPage
        title={`通知 ${row.number}`}
        downloads={
          <a className="button" href={addressOf(downloadNotice, { notice: row.id })} download>
            <Icon name="download" />
            下载 Word
          </a>
        }
      >
        <PaperSheet>
          <NoticeBody paper={notice.paper} />
        </PaperSheet>
      </PaperPage>
      {isAllowed(session, 'listing.act') ? (
        <div className="row no-print">
          <AbilityButton
            ability={withReasons(notice.abilities['serve'])}
            label="登记送达"
            onClick={() => open('serve')}
          />
          <AbilityButton
            ability={withReasons(notice.abilities['reissue'])}
            label="出具新版"
            onClick={() => open('reissue')}
          />
        </div>
      ) : null}
      <NoticeRecord notice={notice} />
      {panel?.kind === 'serve' ? <ServicePanel notice={notice} onClose={close} /> : null}
      {panel?.kind === 'reissue' ? <ReissuePanel notice={notice} onClose={close} /> : null}
    </div>
  )
}

function NoticeHead({ row }: { row: NoticeRow }) {
  const isOffice = useSession()?.posting?.organisation == null
  return (
    <p className="row no-print">
      {isOffice ? (
        <Link to="/listings/$listing" params={{ listing: row.listing }} search={{ tab: 'notices' }}>
          回到名单的通知
        </Link>
      ) : (
        <Link to="/listings" search={{}}>
          回到本企业的名单
        </Link>
      )}
      <StateTag {...noticeSign(row.status)} />
      <span className="quiet">
        第 {row.version} 版 · {row.servedOn === null ? '未登记送达' : `${row.servedOn} 送达`}
      </span>
    </p>
  )
}
