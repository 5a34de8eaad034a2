import { addressOf } from '@qingshen/contracts/client'
import { downloadFile } from '@qingshen/contracts/files.operations'

/** An attached proof to open, or that there is none. */
export function EvidenceLine({ evidence }: { evidence: { file: string; name: string } | null }) {
  if (evidence === null) return <span className="quiet">没有附件</span>
  return <a href={addressOf(downloadFile, { file: evidence.file })}>{evidence.name}</a>
}
