import type { Me } from '@qingshen/contracts/accounts.operations'
import { useEffect, useState } from 'react'
import { Icon } from '../../shared/ui/icon.tsx'
import { SearchDialog } from './search-dialog.tsx'

/** One box for everything, opened with Ctrl K: enterprises, clauses, laws, pages. */
export function SearchBox({ session }: { session: Me | null }) {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button type="button" className="search-opener" aria-keyshortcuts="Control+K" onClick={() => setIsOpen(true)}>
        <Icon name="search" />
        <span className="search-opener-text">搜索企业、案件、条款、页面</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen ? <SearchDialog session={session} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}
