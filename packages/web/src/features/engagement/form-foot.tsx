import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'

interface FormFootProps {
  label: string
  isBusy: boolean
  error: unknown
  onClose: () => void
}

/** The refusal with all its findings, and the buttons of a long form. */
export function FormFoot({ label, isBusy, error, onClose }: FormFootProps) {
  return (
    <>
      {error === null ? null : <ProblemPanel error={error} />}
      <footer className="form-page-foot row">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          {isBusy ? '正在处理…' : label}
        </button>
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <span className="quiet">填写的内容留在本页，刷新不会丢失。</span>
      </footer>
    </>
  )
}
