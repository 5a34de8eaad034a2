import type { ImportDetail, ImportPreviewRow } from '@qingshen/contracts/import.operations'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { AcceptForm } from './accept-form.tsx'
import type { Decision } from './decide.ts'
import { useDecision } from './import-data.ts'
import { severitySign } from './issue-kinds.ts'
import { MatchChoice } from './match-choice.tsx'
import { RowCorrections } from './row-corrections.tsx'

const MATCHES: Readonly<Record<ImportPreviewRow['match'], StateSign>> = {
  same: { icon: 'link', word: '名录中已有', tone: 'neutral' },
  new: { icon: 'dot', word: '新企业', tone: 'active' },
  doubtful: { icon: 'question', word: '是否同一家待定', tone: 'unknown' },
}

interface ImportRowCardProps {
  run: ImportDetail
  row: ImportPreviewRow
}

/** One row: as printed, each finding with its repair, the match, and what can be decided about it. */
export function ImportRowCard({ run, row }: ImportRowCardProps) {
  const decision = useDecision(run)
  const decideOn = (one: Decision) => decision.mutate(one)
  return (
    <article className="stack" data-skipped={row.skipped} aria-label={`${row.sheet} 第 ${row.row} 行`}>
      <header className="row between">
        <span className="row">
          <strong>{row.name === '' ? '（没有名称）' : row.name}</strong>
          <span className="quiet">
            {row.sheet} 第 {row.row} 行
          </span>
        </span>
        <StateTag {...(row.skipped ? { icon: 'minus', word: '已剔除', tone: 'neutral' } : MATCHES[row.match])} />
      </header>
      <p className="printed-cells">
        {row.printed
          .filter(({ text }) => text.trim() !== '')
          .map((cell) => (
            <span key={cell.field}>
              <span className="quiet">{cell.column}</span> {cell.text}
            </span>
          ))}
      </p>
      <Findings row={row} isBusy={decision.isPending} onDecide={decideOn} />
      <Repairs row={row} isBusy={decision.isPending} onDecide={decideOn} />
      {row.match === 'doubtful' || run.decisions.matched.some((each) => each.row === row.ordinal) ? (
        <MatchChoice run={run} row={row} isBusy={decision.isPending} onDecide={decideOn} />
      ) : null}
      <RowCorrections row={row} isBusy={decision.isPending} onDecide={decideOn} />
      {decision.error === null ? null : <ProblemPanel error={decision.error} />}
    </article>
  )
}

interface RowDecisionProps {
  row: ImportPreviewRow
  isBusy: boolean
  onDecide: (decision: Decision) => void
}

function Findings({ row, isBusy, onDecide }: RowDecisionProps) {
  if (row.issues.length === 0) return null
  return (
    <ul className="finding-lines">
      {row.issues.map((issue, index) => (
        <li key={index}>
          <StateTag {...severitySign(issue.severity, issue.blocking)} />
          <span>
            {issue.message} <span className="quiet">{issue.where}</span>
          </span>
          {issue.severity === 'warning' && issue.blocking && issue.code !== 'site_doubtful' ? (
            <AcceptForm
              id={`${row.ordinal}-${index}`}
              isBusy={isBusy}
              onAccept={(source) => onDecide({ kind: 'accept', code: issue.code, row: row.ordinal, source })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Repairs({ row, isBusy, onDecide }: RowDecisionProps) {
  if (row.repairs.length === 0) return null
  return (
    <ul className="finding-lines" aria-label="建议的修正">
      {row.repairs.map((repair, index) => (
        <li key={index}>
          <span>
            {repair.applied ? '已修正' : '建议修正'}：<del>{repair.before}</del> → <ins>{repair.after}</ins>
          </span>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() =>
              onDecide({ kind: repair.applied ? 'withdraw' : 'consent', code: repair.code, row: row.ordinal })
            }
          >
            {repair.applied ? '撤回' : '同意这一处'}
          </button>
        </li>
      ))}
    </ul>
  )
}
