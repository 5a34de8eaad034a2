import { plainTable } from '@qingshen/core/indicator/draft/square-table'
import { systemFromTable } from '@qingshen/core/indicator/system-from-table'
import type { Issue } from '@qingshen/core/kernel/issue'
import { useId, useMemo } from 'react'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import { LevelSheet } from './level-sheet.tsx'
import { ColumnsSaid } from './columns-said.tsx'
import { useOwnColumns } from './use-own-columns.ts'
import { useOwnTable } from './use-own-table.ts'

interface OwnSystemProps {
  address: AddressState
  onChange: (change: AddressChange, options?: { replace?: boolean }) => void
}

const SHEET = '粘贴的表格'
const NAMED = { id: 'own', title: '自己的指标体系' }
const SOURCE = '由粘贴的表格读出，只在这台电脑的这个浏览器里，没有与原文核对。'

/** A system that somebody copies from his own table; it stays in his browser. */
export function OwnSystem({ address, onChange }: OwnSystemProps) {
  const id = useId()
  const [text, setText] = useOwnTable()
  const table = useMemo(() => plainTable(cellsOf(text), SHEET), [text])
  const columns = useOwnColumns(table)
  const { mapping } = columns
  const isEmpty = text.trim() === ''
  const read = useMemo(() => (isEmpty ? null : systemFromTable(table.rows, NAMED, mapping)), [isEmpty, table, mapping])
  return (
    <>
      <section className="card stack" aria-label="粘贴指标体系">
        <label htmlFor={id}>
          从 Excel
          连同表头复制后粘贴：一级指标、一级指标权重、二级指标、单位、二级指标权重、Ⅰ级基准值、Ⅱ级基准值、Ⅲ级基准值，可以再有限定性、方向。表头叫法不同的，粘贴后在下面指定各列。
        </label>
        <textarea
          id={id}
          className="input own-table"
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <TableIssues issues={read?.issues ?? []} />
        {read === null ? null : <ColumnsSaid table={table} columns={columns} isUnderstood={read.isUnderstood} />}
      </section>
      {read?.system == null ? null : (
        <LevelSheet
          system={{
            any: { kind: 'levels', system: read.system },
            title: NAMED.title,
            source: SOURCE,
            isFictitious: false,
            rows: read.system.indicators.length,
            unverified: read.system.indicators.length,
          }}
          address={address}
          onChange={onChange}
        />
      )}
    </>
  )
}

function TableIssues({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    <div role="status">
      <p>还有 {issues.length} 处要改：</p>
      <ul className="level-issues">
        {issues.map(({ code, pointer, message, place }) => (
          <li key={`${code} ${pointer} ${place?.row ?? ''} ${place?.column ?? ''}`}>
            {place?.row === undefined ? '' : `第 ${place.row} 行“${place.column ?? ''}”：`}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What Excel puts on the clipboard: lines of cells between tabs. */
function cellsOf(text: string): readonly (readonly string[])[] {
  return text.split(/\r?\n/).map((line) => line.split('\t'))
}
