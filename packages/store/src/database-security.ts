import type { Generated } from 'kysely'

// Second factor, passwords and who read what is confidential.

export interface ConfidentialReadTable {
  id: string
  at: string
  document_kind: string
  document_id: string
  document_name: string
  organisation: string
  region_path: string
  reader: string
  reader_role: string
  reader_place: string
  purpose: string | null
}

export interface PasswordHistoryTable {
  account: string
  password_hash: string
  set_at: string
}

export interface PasswordRecoveryTable {
  account: string
  code_hash: string
  issued_by: string | null
  issued_at: string
  expires_at: string
}

export interface RecoveryCodeTable {
  account: string
  code_hash: string
  made_at: string
  used_at: string | null
}

export interface ServerKeyTable {
  kind: string
  key_id: string
  public_key: string | null
  first_used_at: string
}

export interface SecondFactorTable {
  account: string
  secret_sealed: string
  last_step: Generated<number>
  begun_at: string
}

export interface SignInChallengeTable {
  token_hash: string
  account: string
  made_at: string
  expires_at: string
}
