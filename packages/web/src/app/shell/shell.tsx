import '../../shared/ui/frame.css'
import './shell.css'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../../shared/session/session.ts'
import { AntDesignTheme } from '../../shared/theme/ant-design-theme.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { AccountMenu } from './account-menu.tsx'
import { MessageBell } from './message-bell.tsx'
import { NavigationList } from './navigation-list.tsx'
import { SearchBox } from './search-box.tsx'

/** The frame of every working page: brand, search, account, navigation by job. */
export function Shell() {
  const session = useSession()
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  const router = useRouter()
  useEffect(() => router.subscribe('onBeforeNavigate', () => setIsMenuOpen(false)), [router])

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <header className="shell-head no-print">
        <button
          type="button"
          className="button-icon shell-menu"
          aria-label="打开菜单"
          onClick={() => setIsMenuOpen(true)}
        >
          <Icon name="menu" size={20} />
        </button>
        <span className="brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          清审
        </span>
        {session?.demonstration === true ? <span className="shell-demonstration">演示数据</span> : null}
        <SearchBox session={session} />
        {session !== null && session.beforeWork.length === 0 ? <MessageBell /> : null}
        <AccountMenu session={session} />
      </header>
      <nav className="shell-side no-print" aria-label="主菜单">
        <NavigationList session={session} />
      </nav>
      {isMenuOpen ? (
        <SidePanel title="菜单" side="left" onClose={() => setIsMenuOpen(false)}>
          <nav aria-label="主菜单">
            <NavigationList session={session} />
          </nav>
        </SidePanel>
      ) : null}
      <main id="main" tabIndex={-1} className="shell-main">
        <AntDesignTheme>
          <Outlet />
        </AntDesignTheme>
      </main>
    </div>
  )
}
