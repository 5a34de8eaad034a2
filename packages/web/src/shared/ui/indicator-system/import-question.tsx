import type { SystemImport as Imported } from '@qingshen/contracts/indicator-systems.schema'
import { useState } from 'react'
import { SheetColumns } from './sheet-columns.tsx'

/** What somebody answered where a file holds several tables or products, or of the columns. */
export type ImportAnswer = { sheet?: string; product?: string; together?: boolean; columns?: string[]; look?: boolean }

type Look = Imported['sheets'][number]

interface ImportQuestionProps {
  found: Imported
  isBusy: boolean
  onAnswer: (answer: ImportAnswer) => void
}

/** What has to be chosen before a file is read, or why nothing could be read and which column is which. */
export function ImportQuestion({ found, isBusy, onAnswer }: ImportQuestionProps) {
  const [isSaying, setIsSaying] = useState(false)
  if (found.outcome === 'drafted') return null
  const isUnreadable = found.outcome === 'unreadable'
  const isAsked = found.question === 'sheet' || found.question === 'product'
  return (
    <>
      {isUnreadable ? <Unreadable found={found} /> : null}
      {isAsked && !isSaying ? (
        <>
          <Question found={found} onAnswer={onAnswer} />
          <p>
            <button type="button" className="button-link" onClick={() => setIsSaying(true)}>
              各列认错了，自己指定…
            </button>
          </p>
        </>
      ) : (
        <SheetColumns
          sheets={found.sheets}
          isBusy={isBusy}
          onRead={(columns) => {
            setIsSaying(false)
            onAnswer({ columns: [...columns] })
          }}
        />
      )}
    </>
  )
}

function Unreadable({ found }: { found: Imported }) {
  return (
    <section className="stack tight" role="alert">
      <h3>没有读到指标</h3>
      <ul className="system-sheets">
        {found.sheets.map(({ name, missing }) => (
          <li key={name}>
            “{name}”：{missing.length === 0 ? '有表头，下面没有指标。' : `没有认出${missing.join('、')}。`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ found, onAnswer }: { found: Imported; onAnswer: (answer: ImportAnswer) => void }) {
  const tables = found.sheets.filter(({ kind }) => kind !== null)
  const isLevels = tables.every(({ kind }) => kind === 'levels')
  const products = [...new Set(tables.flatMap((look) => look.products))]
  const bySheet = found.question === 'sheet'
  return (
    <section className="card stack" role="alert">
      <h3>{bySheet ? '文件里有几张指标表，要用哪一张？' : '表里有几种产品，怎样评价？'}</h3>
      <ul className="system-sheets">
        {bySheet
          ? tables.map((look) => (
              <li key={look.name} className="row between">
                <span>
                  {look.name}
                  <span className="quiet">　{lookText(look)}</span>
                </span>
                <AnswerButton label="只用这张" of={look.name} onClick={() => onAnswer({ sheet: look.name })} />
              </li>
            ))
          : products.map((product) => (
              <li key={product} className="row between">
                <span>{product}</span>
                <AnswerButton label="只评价这种产品" of={product} onClick={() => onAnswer({ product })} />
              </li>
            ))}
      </ul>
      {isLevels ? (
        <p className="row">
          <button type="button" className="button" onClick={() => onAnswer({ together: true })}>
            各种产品按产量份额加权
          </button>
          <span className="quiet">
            {bySheet ? '每张表是一种产品；各表相同的指标只列一次，' : ''}每种产品有一个份额变量，评价时填，之和是 1。
          </span>
        </p>
      ) : null}
    </section>
  )
}

function AnswerButton({ label, of, onClick }: { label: string; of: string; onClick: () => void }) {
  return (
    <button type="button" className="button" aria-label={`${label}：${of}`} onClick={onClick}>
      {label}
    </button>
  )
}

function lookText({ kind, rows }: Look): string {
  return `${kind === 'ratio' ? '比值型' : '分三级'}，${rows} 项指标`
}
