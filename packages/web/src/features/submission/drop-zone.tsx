import './submission.css'
import type { StoredFile } from '@qingshen/contracts/files.operations'
import { ATTACHMENT_MAX_BYTES } from '@qingshen/contracts/files.operations'
import { useId, useState } from 'react'
import { Icon } from '../../shared/ui/icon.tsx'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { uploadWithProgress } from './upload-with-progress.ts'

interface DropZoneProps {
  /** What is uploaded here, for whoever does not see the page. */
  label: string
  accept: string
  onStored: (file: StoredFile) => Promise<unknown>
}

type Progress = { readonly name: string; readonly share: number; readonly error: string | null }

/** Files dropped or chosen are uploaded one after the other, each with how far it is. */
export function DropZone({ label, accept, onStored }: DropZoneProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const [progress, setProgress] = useState<readonly Progress[]>([])

  const tell = (name: string, share: number, error: string | null = null) =>
    setProgress((before) => [...before.filter((each) => each.name !== name), { name, share, error }])

  const upload = async (files: Iterable<File>) => {
    for (const file of files) {
      try {
        if (file.size > ATTACHMENT_MAX_BYTES) {
          tell(file.name, 0, `有 ${sizeText(file.size)}，超过 20 MB 的上限。请压缩或者拆成几个文件后再上传。`)
          continue
        }
        tell(file.name, 0)
        await onStored(await uploadWithProgress(file, (share) => tell(file.name, share)))
        setProgress((before) => before.filter((each) => each.name !== file.name))
      } catch (error) {
        tell(file.name, 0, problemText(error).detail)
      }
    }
  }

  return (
    <div
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        void upload([...event.dataTransfer.files])
      }}
    >
      <input
        id={id}
        type="file"
        multiple
        className="visually-hidden"
        accept={accept}
        aria-label={`上传${label}`}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          void upload(chosen)
        }}
      />
      <span className="button" aria-hidden="true" onClick={() => document.getElementById(id)?.click()}>
        <Icon name="upload" />
        选择文件
      </span>
      <span className="quiet">或者拖到这里</span>
      <div role="status" className="drop-progress">
        {progress.map((each) => (
          <UploadLine key={each.name} {...each} />
        ))}
      </div>
    </div>
  )
}

function UploadLine({ name, share, error }: Progress) {
  if (error !== null) {
    return (
      <p data-severity="error">
        {name}：{error}
      </p>
    )
  }
  return (
    <p className="row">
      <span className="file-name">{name}</span>
      <progress value={share} max={1} aria-label={`${name} 上传进度`} />
      <span className="quiet">{Math.round(share * 100)} %</span>
    </p>
  )
}

/** A size of a file as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
