import { addressOf } from '@qingshen/contracts/client'
import type { StoredFile } from '@qingshen/contracts/files.operations'
import { StoredFileSchema, uploadFile } from '@qingshen/contracts/files.operations'
import { Problem, PROBLEMS } from '@qingshen/core/kernel/problem'

const NO_ANSWER = '连不上服务器，文件没有上传。请检查网络后重新选择文件。'

/** The refusal of an upload as the server words it. */
export function uploadProblem(text: string, status: number): Problem {
  try {
    const { code, detail } = JSON.parse(text) as { code: keyof typeof PROBLEMS; detail: string }
    if (Object.hasOwn(PROBLEMS, code)) return new Problem(code, detail)
  } catch {
    // a proxy answered in its own words
  }
  if (status === 413) return new Problem('file_too_large', '文件超过 20 MB 的上限。请压缩或者拆成几个文件后再上传。')
  return new Problem('internal', `服务器没有正常应答（${status}），文件没有上传。请稍后再试。`)
}

/** Uploads a file and tells how far it is, from 0 to 1; the browser's newer interface cannot tell. */
export function uploadWithProgress(file: File, onProgress: (share: number) => void): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(uploadFile, {}, { name: file.name }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('error', () => reject(new Problem('internal', NO_ANSWER)))
    request.addEventListener('load', () => {
      if (request.status >= 400) reject(uploadProblem(request.responseText, request.status))
      else resolve(StoredFileSchema.parse(JSON.parse(request.responseText)))
    })
    request.send(file)
  })
}
