import './sheet-columns.css'
import type { SheetFound } from '@qingshen/contracts/indicator-systems.schema'
import type { ColumnMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { mappingText } from '@qingshen/core/indicator/draft/mapping-text'
import { useId, useState } from 'react'
import { AbilityButton, withReasons } from '../ability-button.tsx'
import { KINDS } from './column-labels.ts'
import { ColumnTable } from './column-table.tsx'
import { MappedRows, MappingStatus } from './mapped-rows.tsx'
import type { SaidSheet } from './said-sheets.ts'
import { begunSheets, changedSheets, refusalOf, saidMappings, sheetText } from './said-sheets.ts'

interface SheetColumnsProps {
  sheets: readonly SheetFound[]
  isBusy: boolean
  /** What is read is used at once: there is no draft in which something could be filled in afterwards. */
  isOnce?: true
  /** The mappings as they travel with the file. */
  onRead: (columns: readonly string[]) => void
}

/**
 * Which column of a sheet is which, said by hand: the first rows as they stand, a choice above every column, from which row the
 * indicators begin; what is still lacking and how it would be read stand below at once.
 */
export function SheetColumns({ sheets, isBusy, isOnce, onRead }: SheetColumnsProps) {
  const [said, setSaid] = useState(() => begunSheets(sheets))
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      said.findIndex(({ table }) => table.rows.length > 0),
    ),
  )
  const current = said[shown]
  if (current === undefined) return <p role="alert">文件里没有可以读的工作表。请换一个文件。</p>
  const change = (more: Partial<ColumnMapping>) => setSaid(changedSheets(said, shown, more))
  const refusal = refusalOf(said)
  return (
    <section className="stack sheet-columns" aria-label="指定各列">
      <p>不必改原表：在每一列的上面选它是什么，再填从第几行起是指标。认出来的已经选好；没有用的列不选。</p>
      {said.length === 1 ? null : <SheetSelect said={said} shown={shown} onShow={setShown} />}
      <MappingHead key={current.table.name} mapping={current.mapping} onChange={change} />
      {current.mapping.kind === 'none' ? null : (
        <>
          <ColumnTable sheet={current} onChange={change} />
          <MappedRows sheet={current} />
        </>
      )}
      <div className="row between sheet-columns-foot">
        {current.mapping.kind === 'none' ? (
          <span>这张表不读。</span>
        ) : (
          <MappingStatus sheet={current} isOnce={isOnce === true} />
        )}
        <AbilityButton
          ability={withReasons({ allowed: refusal === null && !isBusy, reason: refusal ?? '正在读入。' })}
          label="按这些列读入"
          icon="check"
          isPrimary
          onClick={() => onRead(saidMappings(said).map(mappingText))}
        />
      </div>
    </section>
  )
}

interface SheetSelectProps {
  said: readonly SaidSheet[]
  shown: number
  onShow: (at: number) => void
}

function SheetSelect({ said, shown, onShow }: SheetSelectProps) {
  const id = useId()
  return (
    <div className="stack tight">
      <label htmlFor={id}>工作表（表头相同的几张，指定一张，其余照用）</label>
      <select id={id} className="input" value={shown} onChange={(event) => onShow(Number(event.target.value))}>
        {said.map((sheet, at) => (
          <option key={sheet.table.name} value={at}>
            {sheetText(sheet)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface MappingHeadProps {
  mapping: ColumnMapping
  onChange: (more: Partial<ColumnMapping>) => void
}

function MappingHead({ mapping, onChange }: MappingHeadProps) {
  const id = useId()
  const choose = (text: string) => onChange({ kind: KINDS.find(({ code }) => code === text)?.code ?? 'none' })
  return (
    <div className="row sheet-columns-head">
      <span className="stack tight">
        <label htmlFor={id}>这张表是</label>
        <select id={id} className="input" value={mapping.kind} onChange={(event) => choose(event.target.value)}>
          {KINDS.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <FirstRow mapping={mapping} onChange={onChange} />
    </div>
  )
}

const LAST_ROW = 20_000

function FirstRow({ mapping, onChange }: MappingHeadProps) {
  const id = useId()
  const [text, setText] = useState(String(mapping.firstRow))
  const row = rowOf(text)
  const type = (typed: string) => {
    setText(typed)
    const number = rowOf(typed)
    if (number !== null) onChange({ firstRow: number })
  }
  return (
    <>
      <span className="stack tight">
        <label htmlFor={id}>从第几行起是指标</label>
        <input
          id={id}
          className="input"
          inputMode="numeric"
          maxLength={5}
          value={text}
          aria-invalid={row === null}
          onChange={(event) => type(event.target.value)}
        />
      </span>
      {row === null ? (
        <span role="alert">
          请填 1 到 {LAST_ROW} 之间的行号，现在仍按第 {mapping.firstRow} 行。
        </span>
      ) : null}
    </>
  )
}

/** The number of a row, in digits of any width; null where it is none. */
function rowOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const row = /^\d{1,5}$/.test(plain) ? Number(plain) : 0
  return row >= 1 && row <= LAST_ROW ? row : null
}
