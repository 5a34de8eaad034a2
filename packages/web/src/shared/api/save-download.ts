import type { Download } from '@qingshen/contracts/client'

/** Hands a file of the server to the browser to keep. */
export function saveDownload({ blob, name }: Download): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(address)
}
