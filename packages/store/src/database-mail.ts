import type { Generated } from 'kysely'

export interface MailOutboxTable {
  id: Generated<string>
  recipient: string
  subject: string
  body: string | null
  html: string | null
  account: string | null
  about_kind: string | null
  about_id: string | null
  state: Generated<string>
  attempts: Generated<number>
  last_error: string | null
  next_try: string | null
  created_at: string
  sent_at: string | null
}

export interface RecurringJobTable {
  name: string
  failed_at: string
  failures: Generated<number>
  error: string
  recovered_at: string | null
}

export interface MailConfirmationTable {
  account: string
  mail: string
  code_hash: string
  expires_at: string
  attempts: Generated<number>
}
