import { loadFileScan } from '@qingshen/contracts/files.operations'
import type { Mail } from '@qingshen/contracts/mail.operations'
import { listMails, loadMailService, sendMailAgain } from '@qingshen/contracts/mail.operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { FailedJobs } from './failed-jobs.tsx'
import { MAIL_STATES, mailSign, mailStateOf } from './mail-signs.ts'

const PAGE_SIZE = 50

/** The outbox: what waits, what did not leave and why, and how to try it again. */
export function MailPage() {
  const [address] = useAddress()
  const state = mailStateOf(address['state'])
  const query = { page: pageNumber(address['page']), pageSize: PAGE_SIZE, ...(state === undefined ? {} : { state }) }
  const mails = usePagedQuery(['mails'], query, (asked, signal) => call(listMails, { query: asked, signal }))
  const queryClient = useQueryClient()
  const again = useMutation({
    mutationFn: (mail: string) => call(sendMailAgain, { params: { mail } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['mails'] }),
  })
  return (
    <ListPage
      title="邮件和扫描"
      summary={mails.data === undefined ? undefined : `${formatCount(mails.data.total)} 封`}
      filters={<AddressSelect name="state" label="邮件状态" entries={MAIL_STATES} />}
    >
      <ServiceLine />
      <ScanLine />
      <FailedJobs />
      {again.error === null ? null : <ProblemPanel error={again.error} />}
      <PagedTable
        query={mails}
        caption="邮件"
        columns={columnsFor((mail) => again.mutate(mail), again.isPending)}
        rowKey={(mail) => mail.id}
        empty={
          <EmptyState
            title={state === undefined ? '还没有邮件' : '没有这种状态的邮件'}
            hint="这里将列出系统发给各账号的提醒和确认邮件：是否发出，没有发出的原因，何时再试。正文不在这里显示。"
          />
        }
      />
    </ListPage>
  )
}

function ServiceLine() {
  const service = useQuery({ queryKey: ['mail-service'], queryFn: () => call(loadMailService, {}) })
  if (service.data === undefined) return null
  return service.data.from === null ? (
    <p role="status">
      没有设置邮件服务，邮件都在这里等待。请在运行程序的机器上设置环境变量 SMTP_URL 和
      MAIL_FROM，然后重新启动；等待的邮件会接着发出。
    </p>
  ) : (
    <p className="quiet">以 {service.data.from} 的名义发信；没有发出的自动再试，间隔逐次加长。</p>
  )
}

function ScanLine() {
  const scan = useQuery({ queryKey: ['file-scan'], queryFn: () => call(loadFileScan, {}) })
  if (scan.data === undefined) return null
  const { available, unscanned, clean, infected, failed } = scan.data
  if (!available) {
    return (
      <p role="status">
        没有设置病毒扫描，上传的附件没有经过扫描。请在运行程序的机器上设置环境变量 SCAN_COMMAND，然后重新启动。
      </p>
    )
  }
  const counts = [
    `无毒 ${formatCount(clean)}`,
    `等待扫描 ${formatCount(unscanned)}`,
    `没有完成、将再试 ${formatCount(failed)}`,
    `有毒、不再给出 ${formatCount(infected)}`,
  ]
  return <p className="quiet">上传的附件经过病毒扫描：{counts.join('，')}。</p>
}

function columnsFor(onAgain: (mail: string) => void, isBusy: boolean): readonly Column<Mail>[] {
  return [
    { id: 'recipient', title: '收件地址', width: 160, cell: (mail) => mail.recipient },
    { id: 'subject', title: '主题', width: 200, cell: (mail) => mail.subject },
    {
      id: 'state',
      title: '状态',
      cell: (mail) => (
        <span className="row">
          <StateTag {...mailSign(mail.state)} />
          {mail.state === 'failed' || mail.state === 'given_up' ? (
            <button
              type="button"
              className="button-link"
              disabled={isBusy}
              aria-label={`立即再发给 ${mail.recipient}`}
              onClick={() => onAgain(mail.id)}
            >
              立即再发
            </button>
          ) : null}
        </span>
      ),
    },
    { id: 'attempts', title: '已试', unit: '次', align: 'end', cell: (mail) => formatCount(mail.attempts) },
    { id: 'error', title: '原因', width: 180, cell: (mail) => mail.lastError ?? <span className="quiet">—</span> },
    { id: 'next', title: '发出或再试', cell: whenText },
    { id: 'createdAt', title: '产生时间', cell: (mail) => instantText(mail.createdAt) },
  ]
}

function whenText({ sentAt, nextTry }: Mail): string {
  if (sentAt !== null) return instantText(sentAt)
  return nextTry === null ? '不再自动尝试' : `${instantText(nextTry)} 起`
}
