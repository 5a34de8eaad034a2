import '../frame.css'
import './public-page.css'
import type { ReactNode } from 'react'

interface PublicPageProps {
  /** Links at the top right, such as 登录. */
  links?: ReactNode
  children: ReactNode
}

/** Template *public*: what anybody may see, with the name of the system and nothing of its inside. */
export function PublicPage({ links, children }: PublicPageProps) {
  return (
    <div className="public-page">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <header className="public-head no-print">
        <span className="brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          清审<span className="quiet">清洁生产审核平台</span>
        </span>
        <nav className="row" aria-label="页首">
          {links}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
