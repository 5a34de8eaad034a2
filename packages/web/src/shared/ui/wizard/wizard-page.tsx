import './wizard-page.css'
import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

export interface WizardStep {
  id: string
  title: string
}

interface WizardPageProps {
  title: string
  steps: readonly WizardStep[]
  /** The step shown; those before it are done. */
  current: string
  /** Absent: done steps cannot be opened again. */
  onStep?: (id: string) => void
  back?: ReactNode
  forward?: ReactNode
  children: ReactNode
}

/** Template *wizard*: the steps of an import or a list, where one is, and what comes next. */
export function WizardPage({ title, steps, current, onStep, back, forward, children }: WizardPageProps) {
  const at = steps.findIndex((step) => step.id === current)
  return (
    <div className="wizard-page stack">
      <h1>{title}</h1>
      <ol className="wizard-steps no-print" aria-label="步骤">
        {steps.map((step, index) => (
          <li key={step.id} data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}>
            <StepLabel step={step} number={index + 1} isDone={index < at} isCurrent={index === at} onStep={onStep} />
          </li>
        ))}
      </ol>
      <div className="stack">{children}</div>
      {back === undefined && forward === undefined ? null : (
        <footer className="row between no-print">
          <span>{back}</span>
          <span className="row">{forward}</span>
        </footer>
      )}
    </div>
  )
}

interface StepLabelProps {
  step: WizardStep
  number: number
  isDone: boolean
  isCurrent: boolean
  onStep: ((id: string) => void) | undefined
}

function StepLabel({ step, number, isDone, isCurrent, onStep }: StepLabelProps) {
  const label = (
    <>
      <span className="wizard-number">{isDone ? <Icon name="check" size={14} /> : number}</span>
      {step.title}
      {isDone ? <span className="visually-hidden">（已完成）</span> : null}
    </>
  )
  if (isDone && onStep !== undefined) {
    return (
      <button type="button" className="wizard-label" onClick={() => onStep(step.id)}>
        {label}
      </button>
    )
  }
  return (
    <span className="wizard-label" aria-current={isCurrent ? 'step' : undefined}>
      {label}
    </span>
  )
}
