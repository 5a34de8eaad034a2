import './progress.css'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { useAddress } from '../../../shared/address/use-address.ts'
import { ClauseChip } from '../../../shared/ui/clause/clause-chip.tsx'
import { Icon } from '../../../shared/ui/icon.tsx'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import type { TrackedPhase } from '@qingshen/core/workbench/step-progress'
import { isFinished, trackedPhases } from '@qingshen/core/workbench/step-progress'
import { StepLine } from './step-line.tsx'

/** How far the audit is: the phases of the method with their steps. */
export function ProgressPart() {
  const { method } = useWorkbench()
  const phases = trackedPhases(method, useRows('steps'))
  const done = phases.reduce((sum, phase) => sum + phase.done, 0)
  const counted = phases.reduce((sum, phase) => sum + phase.counted, 0)
  const current = phases.find((phase) => !isPhaseOver(phase))
  const leftOut = method.steps.filter(({ needed }) => needed === 'left_out').length
  return (
    <div className="stack">
      <section className="card stack tight" aria-label="总进度">
        <div className="row between">
          <h2>
            已完成 {done} 步，共 {counted} 步
          </h2>
          <span className="quiet">
            {AUDIT_MODES.label(method.mode)}：{method.phases.length} 个阶段 {method.steps.length} 个步骤
            {leftOut === 0 ? '' : `，其中 ${leftOut} 步这种方式不要求`}
          </span>
        </div>
        <Bar done={done} of={counted} label="总进度" />
      </section>
      {phases.map((phase) => (
        <PhaseSection key={phase.id} phase={phase} isCurrent={phase.id === current?.id} />
      ))}
    </div>
  )
}

export function Bar({ done, of, label }: { done: number; of: number; label: string }) {
  return <progress className="step-bar" value={of === 0 ? 0 : done} max={of === 0 ? 1 : of} aria-label={label} />
}

function isPhaseOver({ steps }: TrackedPhase): boolean {
  return steps.every((one) => one.step.needed !== 'required' || isFinished(one))
}

/** A phase; the first that is not finished is open, as is the one that the address leads to. */
function PhaseSection({ phase, isCurrent }: { phase: TrackedPhase; isCurrent: boolean }) {
  const [address] = useAddress()
  const named = phase.steps.some(({ row }) => row !== undefined && row.id === address['row'])
  return (
    <details className="card phase" open={isCurrent || named}>
      <summary>
        <Icon name="right" size={14} />
        <span className="phase-title">
          {phase.id} {phase.title}
        </span>
        <span className="quiet">
          {phase.done}/{phase.counted}
        </span>
        <Bar done={phase.done} of={phase.counted} label={`${phase.title}的进度`} />
      </summary>
      {phase.clauses.length === 0 ? null : (
        <p className="row">
          {phase.clauses.map((clause) => (
            <ClauseChip key={clause} clause={clause} />
          ))}
        </p>
      )}
      <ol className="step-list">
        {phase.steps.map((tracked) => (
          <li key={tracked.step.id}>
            <StepLine tracked={tracked} />
          </li>
        ))}
      </ol>
    </details>
  )
}
