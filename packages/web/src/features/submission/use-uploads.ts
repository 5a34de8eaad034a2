import type { StoredFile } from '@qingshen/contracts/files.operations'
import { ATTACHMENT_MAX_BYTES } from '@qingshen/contracts/files.operations'
import { useState } from 'react'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { sizeText } from './size-text.ts'
import { uploadWithProgress } from './upload-with-progress.ts'

/** How far one file is, from 0 to 1, or why it was not taken. */
export interface UploadProgress {
  name: string
  share: number
  error: string | null
}

/** Uploads files one after the other; a refused one is said and the others go on. */
export function useUploads(onStored: (file: StoredFile) => Promise<unknown>) {
  const [progress, setProgress] = useState<readonly UploadProgress[]>([])
  const without = (name: string) => (before: readonly UploadProgress[]) => before.filter((each) => each.name !== name)
  const tell = (name: string, share: number, error: string | null = null) =>
    setProgress((before) => [...without(name)(before), { name, share, error }])

  const uploadOne = async (file: File) => {
    if (file.size > ATTACHMENT_MAX_BYTES) {
      tell(file.name, 0, `有 ${sizeText(file.size)}，超过 20 MB 的上限。请压缩或者拆成几个文件后再上传。`)
      return
    }
    tell(file.name, 0)
    try {
      await onStored(await uploadWithProgress(file, (share) => tell(file.name, share)))
      setProgress(without(file.name))
    } catch (error) {
      tell(file.name, 0, problemText(error).detail)
    }
  }
  const upload = async (files: readonly File[]) => {
    for (const file of files) await uploadOne(file)
  }
  return { progress, upload }
}
