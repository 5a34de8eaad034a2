import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import type { OptionPlace, OptionView } from './option-views.ts'
import { OPTION_VIEWS } from './option-views.ts'

/** The pages of the options. */
export function ViewLinks({ view: open }: OptionPlace) {
  const { head } = useWorkbench()
  return (
    <nav aria-label="方案的各部分" className="sheet-list no-print">
      <ul>
        {OPTION_VIEWS.map(({ id, title }) => (
          <li key={id}>
            <Link
              to="/workbench/$case"
              params={{ case: head.case }}
              search={{ tab: 'options', view: id }}
              className="sheet-link"
              data-open={id === open.id}
              aria-current={id === open.id ? 'true' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same data as plain tables, for pasting from a spreadsheet; and the way back. */
export function TableLinks({ view, table }: OptionPlace) {
  const { head, mayEdit } = useWorkbench()
  const params = { case: head.case }
  const others = view.sheets.filter((id) => id !== table)
  return (
    <p className="row quiet no-print option-tables">
      {table === null ? null : (
        <Link to="/workbench/$case" params={params} search={{ tab: 'options', view: view.id }}>
          返回“{view.title}”
        </Link>
      )}
      {others.length === 0 ? null : mayEdit ? '按表填写，可以从 Excel 整块粘贴：' : '原表：'}
      {others.map((id) => (
        <TableLink key={id} sheet={id} />
      ))}
    </p>
  )
}

function TableLink({ sheet }: { sheet: SheetId }) {
  const { head } = useWorkbench()
  const count = useRows(sheet).length
  return (
    <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'options', sheet, as: 'table' }}>
      {findSheet(sheet)?.title ?? sheet}（{count}）
    </Link>
  )
}

interface ViewLinkProps {
  view: OptionView['id']
  option?: string
  children: ReactNode
}

/** A link to another page of the options, about one option where one is named. */
export function ViewLink({ view, option, children }: ViewLinkProps) {
  const { head } = useWorkbench()
  const search = { tab: 'options', view, ...(option === undefined ? {} : { option }) }
  return (
    <Link to="/workbench/$case" params={{ case: head.case }} search={search}>
      {children}
    </Link>
  )
}
