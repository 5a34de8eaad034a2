import './submission.css'
import type { StoredFile } from '@qingshen/contracts/files.operations'
import { useId, useState } from 'react'
import { Icon } from '../../shared/ui/icon.tsx'
import type { UploadProgress } from './use-uploads.ts'
import { useUploads } from './use-uploads.ts'

interface DropZoneProps {
  /** What is uploaded here, for whoever does not see the page. */
  label: string
  accept: string
  onStored: (file: StoredFile) => Promise<unknown>
}

/** Files dropped or chosen are uploaded one after the other, each with how far it is. */
export function DropZone({ label, accept, onStored }: DropZoneProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const { progress, upload } = useUploads(onStored)
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

function UploadLine({ name, share, error }: UploadProgress) {
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
