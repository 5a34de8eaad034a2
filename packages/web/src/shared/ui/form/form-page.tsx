import './form-page.css'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ReactNode } from 'react'
import { FindingPanel } from './finding-panel.tsx'

interface FormPageProps {
  title: string
  intro?: ReactNode
  issues: readonly Issue[]
  /** Verb with object: 提交报告. */
  submitLabel: string
  isBusy?: boolean
  /** 已保存 10:24 and the like. */
  saved?: string | undefined
  secondary?: ReactNode
  onSubmit: () => void
  children: ReactNode
}

/** Template *form*: sections, every finding in one panel that leads to its field, one main button. */
export function FormPage(props: FormPageProps) {
  const { title, intro, issues, submitLabel, isBusy = false, saved, secondary, onSubmit, children } = props
  return (
    <form
      className="form-page stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <header className="stack">
        <h1>{title}</h1>
        {intro}
      </header>
      <FindingPanel issues={issues} />
      {children}
      <footer className="row form-page-foot no-print">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          {isBusy ? '正在处理…' : submitLabel}
        </button>
        {secondary}
        <span className="quiet" role="status">
          {saved}
        </span>
      </footer>
    </form>
  )
}

/** A group of fields under one heading. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="card form-section">
      <legend>{title}</legend>
      <div className="form-grid">{children}</div>
    </fieldset>
  )
}
