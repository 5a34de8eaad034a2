import './form-page.css'
import './side-form.css'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReactNode } from 'react'
import { ProblemPanel } from '../problem-panel.tsx'
import { SidePanel } from '../side-panel.tsx'

interface SideFormProps {
  title: string
  /** Verb with object: 确定名单. */
  submitLabel: string
  intro?: ReactNode
  isBusy: boolean
  error: unknown
  /** False while something required is empty; the reason stands beside the button. */
  missing?: string | undefined
  onSubmit: () => void
  onClose: () => void
  children?: ReactNode
}

/** A short form in a drawer: one act, its fields, the refusal with all its reasons, one main button. */
export function SideForm(props: SideFormProps) {
  const { title, submitLabel, intro, isBusy, error, missing, onSubmit, onClose, children } = props
  return (
    <SidePanel title={title} onClose={onClose}>
      <form
        className="side-form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (missing === undefined && !isBusy) onSubmit()
        }}
      >
        {intro}
        {children}
        {error === null || error === undefined ? null : <ProblemPanel error={error} />}
        {error instanceof Problem && error.code === 'stale_version' ? (
          <p role="status">已经读取最新的内容，您填写的内容都还在。请核对后再提交一次。</p>
        ) : null}
        <footer className="row side-form-foot">
          <button type="submit" className="button button-primary" disabled={isBusy || missing !== undefined}>
            {isBusy ? '正在处理…' : submitLabel}
          </button>
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          {missing === undefined ? null : <span className="quiet">{missing}</span>}
        </footer>
      </form>
    </SidePanel>
  )
}
