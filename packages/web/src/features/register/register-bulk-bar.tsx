import { MOST_SITES_AT_ONCE } from '@qingshen/contracts/register-bulk.operations'
import { useState } from 'react'
import { formatCount } from '../../shared/format/number-text.ts'
import type { Selection } from '../../shared/ui/list/use-selection.ts'
import { BulkFactPanel } from './bulk-fact-panel.tsx'

/** What can be done with the enterprises ticked in the register. */
export function RegisterBulkBar({ selection }: { selection: Selection }) {
  const [isOpen, setIsOpen] = useState(false)
  const count = selection.keys.size
  const isTooMany = count > MOST_SITES_AT_ONCE
  return (
    <>
      <strong>已选 {formatCount(count)} 家</strong>
      <button type="button" className="button" disabled={isTooMany} onClick={() => setIsOpen(true)}>
        登记一项事实
      </button>
      <button type="button" className="button" onClick={selection.clear}>
        取消选中
      </button>
      {isTooMany ? <span>一次最多 {MOST_SITES_AT_ONCE} 家，更多的请用导入。</span> : null}
      {isOpen ? (
        <BulkFactPanel
          sites={[...selection.keys]}
          onDone={() => {
            selection.clear()
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  )
}
