import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { useRows, useWorkbench } from './data/use-workbench.ts'
import { SheetGrid } from './grid/sheet-grid.tsx'
import { SHEETS_OF_TABS } from './parts.ts'
import type { WorkbenchTabId } from './workbench-tabs.tsx'

/** The open sheet of a part: named by the address, else the first. */
export function useOpenSheet(tab: WorkbenchTabId): SheetId | undefined {
  const [address] = useAddress()
  const sheets = SHEETS_OF_TABS[tab] ?? []
  return sheets.find((id) => id === address['sheet']) ?? sheets[0]
}

/** The sheets of a part, one open at a time. `instead`: a page of its own in place of a sheet's grid. */
export function SheetsPart({
  tab,
  titles = {},
  instead = {},
}: {
  tab: WorkbenchTabId
  titles?: Readonly<Record<string, string>>
  instead?: Readonly<Record<string, ReactNode>>
}) {
  const open = useOpenSheet(tab)
  const sheets = SHEETS_OF_TABS[tab] ?? []
  if (open === undefined) return null
  return (
    <div className="stack">
      {sheets.length < 2 ? null : (
        <nav aria-label="这一部分的表" className="sheet-list no-print">
          <ul>
            {sheets.map((id) => (
              <li key={id}>
                <SheetLink tab={tab} sheet={id} title={titles[id] ?? findSheet(id)?.title ?? id} isOpen={id === open} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {instead[open] ?? <OneSheet sheet={open} />}
    </div>
  )
}

function SheetLink(props: { tab: WorkbenchTabId; sheet: SheetId; title: string; isOpen: boolean }) {
  const { tab, sheet, title, isOpen } = props
  const { head } = useWorkbench()
  const count = useRows(sheet).length
  return (
    <Link
      to="/workbench/$case"
      params={{ case: head.case }}
      search={{ tab, sheet }}
      className="sheet-link"
      data-open={isOpen}
      aria-current={isOpen ? 'true' : undefined}
    >
      {title}
      <span className="quiet">{count}</span>
    </Link>
  )
}

/** One sheet under its title; official worksheets say their number. */
export function OneSheet({ sheet: id }: { sheet: SheetId }) {
  const sheet = findSheet(id)
  const { mayWrite } = useWorkbench()
  useVisit(id)
  if (sheet === undefined) return null
  return (
    <section className="stack tight" aria-label={sheet.title}>
      <div className="row between">
        <h2>
          {sheet.title}
          {sheet.official === undefined ? null : <span className="quiet official-number">工作表 {sheet.official}</span>}
        </h2>
        {mayWrite(sheet) ? (
          <span className="quiet grid-help">直接输入；Enter 向下，Tab 向右，Esc 放弃；可从 Excel 整块粘贴</span>
        ) : null}
      </div>
      <SheetGrid key={id} sheet={id} />
    </section>
  )
}

/** Tells the others which sheet the reader has open. */
export function useVisit(sheet: SheetId): void {
  const { visit } = useWorkbench()
  useEffect(() => {
    visit({ sheet, row: null, field: null })
    return () => visit(null)
  }, [visit, sheet])
}
