import type { Me } from '@qingshen/contracts/accounts.operations'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../shared/ui/icon.tsx'
import { navigationFor } from '../navigation.ts'

export function NavigationList({ session }: { session: Me | null }) {
  return (
    <ul className="navigation">
      {navigationFor(session).map((group) => (
        <li key={group.title}>
          <span className="navigation-group">{group.title}</span>
          <ul>
            {group.pages.map((page) => (
              <li key={page.to}>
                <Link to={page.to} className="navigation-page" activeProps={{ 'data-active': true }}>
                  <Icon name={page.icon} />
                  {page.title}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
