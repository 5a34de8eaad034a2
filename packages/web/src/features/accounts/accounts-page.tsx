import type { Account, Me } from '@qingshen/contracts/accounts.operations'
import { listAccounts } from '@qingshen/contracts/accounts.operations'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { AccountPanel } from './account-panel.tsx'
import { accountSign, postingText } from './account-signs.ts'
import { NewAccountPanel } from './new-account-panel.tsx'
import { PolicyPanel } from './policy-panel.tsx'

const PAGE_SIZE = 50

/** The accounts within reach; which one is open is in the address. */
export function AccountsPage() {
  const [address, changeAddress] = useAddress()
  const session = useSession()
  const text = address['q'] ?? ''
  const query = { page: pageNumber(address['page']), pageSize: PAGE_SIZE, ...(text === '' ? {} : { text }) }
  const accounts = usePagedQuery(['accounts'], query, (asked, signal) => call(listAccounts, { query: asked, signal }))
  const open = (account: string | undefined) => changeAddress({ do: account })
  return (
    <>
      <ListPage
        title="账号"
        summary={accounts.data === undefined ? undefined : `${formatCount(accounts.data.total)} 个账号`}
        actions={<PageActions session={session} onOpen={open} />}
        filters={<AddressSearch placeholder="姓名或登录账号" />}
      >
        <PagedTable
          query={accounts}
          caption="账号"
          columns={columnsFor(open)}
          rowKey={(account) => account.id}
          empty={<NoAccounts isFiltered={text !== ''} />}
        />
      </ListPage>
      <OpenPanel accounts={accounts.data?.items ?? []} asked={address['do']} onClose={() => open(undefined)} />
    </>
  )
}

function PageActions({ session, onOpen }: { session: Me | null; onOpen: (what: string) => void }) {
  return (
    <>
      {session?.posting?.office?.level === 'province' && isAllowed(session, 'security.manage') ? (
        <button type="button" className="button" onClick={() => onOpen('policy')}>
          登录安全策略
        </button>
      ) : null}
      {isAllowed(session, 'account.create') ? (
        <button type="button" className="button button-primary" onClick={() => onOpen('new')}>
          建立账号
        </button>
      ) : null}
    </>
  )
}

interface OpenPanelProps {
  accounts: readonly Account[]
  asked: string | undefined
  onClose: () => void
}

function OpenPanel({ accounts, asked, onClose }: OpenPanelProps) {
  if (asked === 'policy') return <PolicyPanel onClose={onClose} />
  if (asked === 'new') return <NewAccountPanel onClose={onClose} />
  const account = accounts.find(({ id }) => id === asked)
  return account === undefined ? null : <AccountPanel account={account} onClose={onClose} />
}

function columnsFor(onOpen: (account: string) => void): readonly Column<Account>[] {
  const now = Temporal.Now.instant().toString()
  return [
    {
      id: 'displayName',
      title: '姓名',
      width: 160,
      cell: (account) => (
        <button type="button" className="button-link" onClick={() => onOpen(account.id)}>
          {account.displayName}
        </button>
      ),
    },
    { id: 'name', title: '登录账号', width: 140, cell: (account) => account.name },
    { id: 'state', title: '状态', cell: (account) => <StateTag {...accountSign(account, now)} /> },
    {
      id: 'postings',
      title: '角色',
      width: 320,
      cell: (account) =>
        account.postings.length === 0 ? (
          <span className="quiet">没有，由安全管理员授予</span>
        ) : (
          account.postings.map(postingText).join('；')
        ),
    },
  ]
}

function NoAccounts({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState icon="search" title="没有这样的账号" hint="换个姓名或登录账号再找。" />
  ) : (
    <EmptyState
      icon="person"
      title="还没有账号"
      hint="这里将列出您管理范围内的账号。系统管理员建立账号，安全管理员授予角色。"
    />
  )
}
