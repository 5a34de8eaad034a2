import type { SignInPage } from '@qingshen/contracts/accounts.operations'

type Account = SignInPage['accounts'][number]

interface DemonstrationAccountsProps {
  accounts: readonly Account[]
  onPick: (account: Account) => void
}

/** The accounts of a demonstration, one per role; a click fills in the form. */
export function DemonstrationAccounts({ accounts, onPick }: DemonstrationAccountsProps) {
  return (
    <section className="demonstration-accounts">
      <h2>演示账号</h2>
      <p className="quiet">点一个账号，账号和密码就填好了，再点登录。</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.name}>
            <button type="button" className="card" onClick={() => onPick(account)}>
              <strong>{account.displayName}</strong>
              {account.name === account.displayName ? null : <code>{account.name}</code>}
              <span className="quiet">{account.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
