import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { commitImport, discardImport } from '@qingshen/contracts/import.operations'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { useImportRefresh } from './import-data.ts'
import { ImportFindings } from './import-findings.tsx'
import { ImportRows } from './import-rows.tsx'
import { PlanTable } from './plan-table.tsx'
import { ColumnMapping } from './column-mapping.tsx'

const VIEWS = [
  { id: 'findings', title: '问题汇总' },
  { id: 'rows', title: '逐行核对' },
  { id: 'plan', title: '与计划表核对' },
  { id: 'columns', title: '列的对应' },
] as const

/** The preview: what was found, by kind and row by row, the plan table, the columns, and the two ways out. */
export function ImportCheck({ run }: { run: ImportDetail }) {
  const [address, changeAddress] = useAddress()
  const views = VIEWS.filter(({ id }) => id !== 'plan' || run.plan !== null)
  const view = views.find(({ id }) => id === address['view'])?.id ?? 'findings'
  return (
    <>
      <Overview run={run} />
      <nav className="row import-views" aria-label="核对的内容">
        {views.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={view === id}
            onClick={() => changeAddress({ view: id, page: undefined })}
          >
            {title}
            {id === 'plan' && run.plan !== null ? `（${run.plan.differences} 处不符）` : ''}
          </button>
        ))}
      </nav>
      {view === 'findings' ? <ImportFindings run={run} /> : null}
      {view === 'rows' ? <ImportRows run={run} /> : null}
      {view === 'plan' && run.plan !== null ? <PlanTable plan={run.plan} /> : null}
      {view === 'columns' ? <ColumnMapping run={run} /> : null}
      <WaysOut run={run} />
    </>
  )
}

function Overview({ run }: { run: ImportDetail }) {
  const { same, doubtful } = run.matches
  return (
    <section className="card stack" aria-label="概况">
      <p className="row">
        <span>
          读到 {formatCount(run.rows)} 行：名录中没有的 {formatCount(run.matches.new)} 家，已有的 {formatCount(same)} 家
          {doubtful === 0 ? '' : `，须由您确定是否同一家的 ${formatCount(doubtful)} 家`}。
        </span>
        {run.blocking === 0 ? (
          <StateTag icon="check" word="可以写入" tone="good" />
        ) : (
          <StateTag icon="alert" word={`还有 ${formatCount(run.blocking)} 处待处理`} tone="warn" />
        )}
      </p>
      {run.sameFileCommittedOn === null ? null : (
        <p>同一个文件已于 {instantText(run.sameFileCommittedOn)} 写入过名录；再写入一次不会改变什么。</p>
      )}
    </section>
  )
}

/** Writing everything at once, or giving up; both leave nothing half done. */
function WaysOut({ run }: { run: ImportDetail }) {
  const refresh = useImportRefresh(run.id)
  const [isGivingUp, setIsGivingUp] = useState(false)
  const input = { params: { import: run.id }, body: { version: run.version } }
  const commit = useMutation({ mutationFn: () => call(commitImport, input), onSettled: refresh })
  const discard = useMutation({ mutationFn: () => call(discardImport, input), onSettled: refresh })
  const failure = commit.error ?? discard.error
  return (
    <footer className="stack no-print">
      {failure === null ? null : <ProblemPanel error={failure} />}
      <div className="row">
        <button
          type="button"
          className="button button-primary"
          disabled={run.blocking > 0 || commit.isPending}
          onClick={() => commit.mutate()}
        >
          {commit.isPending ? '正在开始…' : '写入企业名录'}
        </button>
        {isGivingUp ? (
          <>
            <span>放弃后，读到的内容和作过的决定都不保留，名录不变。</span>
            <button type="button" className="button" disabled={discard.isPending} onClick={() => discard.mutate()}>
              确认放弃
            </button>
            <button type="button" className="button" onClick={() => setIsGivingUp(false)}>
              继续核对
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={() => setIsGivingUp(true)}>
            放弃这次导入
          </button>
        )}
        {run.blocking > 0 ? (
          <span className="quiet">
            还有 {formatCount(run.blocking)} 处须改正、接受或剔除，处理完才能写入。全部写入，或者一行也不写。
          </span>
        ) : null}
      </div>
    </footer>
  )
}
