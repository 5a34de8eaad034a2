import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { useAddress } from '../../shared/address/use-address.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { AcceptForm } from './accept-form.tsx'
import { useDecision } from './import-data.ts'
import { isConsented } from './consented.ts'
import { gravestFirst, kindTitle, severitySign } from './issue-kinds.ts'

/** The findings about the file as a whole, then every kind with its count and what can be done to all of it. */
export function ImportFindings({ run }: { run: ImportDetail }) {
  if (run.counts.length === 0 && run.general.length === 0) {
    return <EmptyState icon="check" title="没有发现问题" hint="可以写入企业名录，也可以先逐行看一遍。" />
  }
  return (
    <div className="stack">
      <SheetRepairs run={run} />
      <ul className="finding-kinds" aria-label="各类问题">
        {gravestFirst(run.counts).map((count) => (
          <li key={count.code} className="card">
            <KindOfFinding run={run} count={count} />
          </li>
        ))}
      </ul>
      <GeneralFindings run={run} />
    </div>
  )
}

/** The findings about no single row; they are settled by kind, above. */
function GeneralFindings({ run }: { run: ImportDetail }) {
  if (run.general.length === 0) return null
  return (
    <section className="card stack" aria-label="整个文件的问题">
      <h2>整个文件</h2>
      <ul className="finding-lines">
        {run.general.map((issue, index) => (
          <li key={index}>
            <StateTag {...severitySign(issue.severity, issue.blocking)} />
            <span>
              {issue.where === '' ? null : <strong>{issue.where}：</strong>}
              {issue.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Repairs that concern a whole list, such as a title printed wrong. */
function SheetRepairs({ run }: { run: ImportDetail }) {
  const decision = useDecision(run)
  if (run.sheetRepairs.length === 0) return null
  return (
    <section className="card stack" aria-label="名单的修正">
      <h2>建议的修正</h2>
      {run.sheetRepairs.map((repair) => (
        <div key={`${repair.code}${repair.sheet}`} className="stack">
          <p>
            {repair.sheet}：<del>{repair.before}</del> → <ins>{repair.after}</ins>
          </p>
          <p>
            <button
              type="button"
              className="button"
              disabled={decision.isPending}
              onClick={() =>
                decision.mutate({ kind: repair.applied ? 'withdraw' : 'consent', code: repair.code, row: null })
              }
            >
              {repair.applied ? '撤回，保留原样' : '同意这样修正'}
            </button>
          </p>
        </div>
      ))}
      {decision.error === null ? null : <ProblemPanel error={decision.error} />}
    </section>
  )
}

function KindOfFinding({ run, count }: { run: ImportDetail; count: ImportDetail['counts'][number] }) {
  const decision = useDecision(run)
  const consented = isConsented(run.decisions, count.code)
  const acceptedSource = run.decisions.accepted.find(({ code, row }) => code === count.code && row === null)?.source
  const isSettled = consented || acceptedSource !== undefined
  return (
    <div className="stack">
      <KindHead count={count} isSettled={isSettled} />
      {count.repairable || consented ? (
        <p className="row">
          <button
            type="button"
            className="button"
            disabled={decision.isPending}
            onClick={() => decision.mutate({ kind: consented ? 'withdraw' : 'consent', code: count.code, row: null })}
          >
            {consented ? '撤回，全部保留原样' : `全部按建议修正（${formatCount(count.count)} 处）`}
          </button>
          {consented ? <span className="quiet">已同意这一类全部按建议修正。</span> : null}
        </p>
      ) : null}
      {acceptedSource === undefined ? null : (
        <AcceptedLine
          source={acceptedSource}
          onWithdraw={() => decision.mutate({ kind: 'withdraw', code: count.code, row: null })}
        />
      )}
      {count.severity === 'warning' && !isSettled && count.code !== 'site_doubtful' ? (
        <AcceptForm
          id={`all-${count.code}`}
          label={`全部接受（${formatCount(count.count)} 处）`}
          isBusy={decision.isPending}
          onAccept={(source) => decision.mutate({ kind: 'accept', code: count.code, row: null, source })}
        />
      ) : null}
      {decision.error === null ? null : <ProblemPanel error={decision.error} />}
    </div>
  )
}

function KindHead({ count, isSettled }: { count: ImportDetail['counts'][number]; isSettled: boolean }) {
  const [, changeAddress] = useAddress()
  return (
    <div className="row between">
      <span className="row">
        <StateTag {...severitySign(count.severity, !isSettled)} />
        <strong>{kindTitle(count.code)}</strong>
        <span className="quiet">{formatCount(count.count)} 处</span>
      </span>
      <button
        type="button"
        className="button"
        onClick={() => changeAddress({ view: 'rows', code: count.code, page: undefined })}
      >
        逐行看
      </button>
    </div>
  )
}

function AcceptedLine({ source, onWithdraw }: { source: string; onWithdraw: () => void }) {
  return (
    <p className="row">
      <span className="quiet">已全部接受，依据：{source}</span>
      <button type="button" className="button-link" onClick={onWithdraw}>
        撤回
      </button>
    </p>
  )
}
