import type { ColumnType, Generated } from 'kysely'

export interface MessageTable {
  id: Generated<string>
  account: string | null
  office: string | null
  organisation: string | null
  kind: string
  title: string
  text: string
  link: string | null
  audit_case: string | null
  created_at: string
  spread_at: string | null
}

export interface MessageReadTable {
  message: string
  account: string
  read_at: string
}

export interface MessagePreferenceTable {
  account: string
  mail_wish: Generated<string>
  digest: Generated<boolean>
  read_until: string | null
}

export interface ReminderSentTable {
  obligation: string
  due: string
  step: number
  sent_at: string
}

export interface DigestSentTable {
  account: string
  day: string
}

export interface CalendarTokenTable {
  id: Generated<string>
  account: string
  account_role: string
  token_hash: string
  created_at: string
  last_used_at: string | null
  revoked_at: string | null
}

export interface SavedFilterTable {
  id: Generated<string>
  account: string
  office: string | null
  name: string
  query: ColumnType<unknown, string, string>
  saved_at: string
}

export interface ReckoningRunTable {
  id: string
  cause: string
  state: string
  scope: string
  total: number
  done: Generated<number>
  changed: Generated<number>
  last_case: string | null
  started_at: string
  progress_at: string
  finished_at: string | null
  started_by: string | null
  failure: string | null
}
