import type { Generated } from 'kysely'

export interface FileScanTable {
  sha256: string
  state: Generated<string>
  detail: string | null
  attempts: Generated<number>
  scanned_at: string | null
  next_try: string | null
}
