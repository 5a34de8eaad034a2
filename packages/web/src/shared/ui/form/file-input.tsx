import './file-input.css'
import { Icon } from '../icon.tsx'

interface FileInputProps {
  id: string
  /** Ends of names the picker shows: .pdf,.docx */
  accept: string
  /** Name of the chosen file; empty while none is. */
  chosen: string
  describedBy?: string
  onChoose: (file: File) => void
}

/** The browser's file picker behind a button in our words; the name of what was chosen stands beside it. */
export function FileInput({ id, accept, chosen, describedBy, onChoose }: FileInputProps) {
  return (
    <span className="file-input row">
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={accept}
        aria-describedby={describedBy}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) onChoose(file)
        }}
      />
      <span className="button" aria-hidden="true" onClick={() => document.getElementById(id)?.click()}>
        <Icon name="upload" />
        选择文件
      </span>
      <span className="file-name">{chosen === '' ? '没有选择文件' : chosen}</span>
    </span>
  )
}
