import type { ReactNode } from 'react'
import { useId } from 'react'
import { Icon } from '../icon.tsx'
import { FileInput } from './file-input.tsx'

interface FileDropProps {
  label: string
  accept: string
  className: string
  /** The name of the file that was chosen; empty: none. */
  chosen: string
  /** What is being done with it now; null: nothing. */
  doing: string | null
  onFile: (file: File) => void
  onCancel: () => void
  children?: ReactNode
}

/** A file chosen or dropped here, which may be chosen again once it was corrected; what is done with it can be stopped. */
export function FileDrop({ label, accept, className, chosen, doing, onFile, onCancel, children }: FileDropProps) {
  const id = useId()
  return (
    <div
      className={`stack tight ${className}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <FileInput
        id={id}
        accept={accept}
        chosen={chosen}
        onChoose={(file) => {
          onFile(file)
          forgetChoice(id)
        }}
      />
      {children}
      {doing === null ? null : (
        <p className="row" role="status">
          <progress aria-label="正在读取" />
          {doing}
          <button type="button" className="button-link" onClick={onCancel}>
            <Icon name="close" size={14} /> 取消
          </button>
        </p>
      )}
    </div>
  )
}

/** Lets the same file be chosen again after it was corrected. */
function forgetChoice(id: string): void {
  const input = document.getElementById(id)
  if (input instanceof HTMLInputElement) input.value = ''
}
