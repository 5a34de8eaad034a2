import { codeKey } from '@qingshen/core/register/match-site'
import type { RegisterRow } from '@qingshen/core/register/register-row.schema'
import type { IdentifierDraft } from '@qingshen/store/register/insert-sites'

type Coded = Pick<RegisterRow, 'code' | 'codeKind' | 'suffix'>

/** A unified code holds the organisation code, under which old lists know the enterprise: both are kept. */
export function identifiersOfCode(row: Coded): IdentifierDraft[] {
  const key = codeKey(row.code)
  if (row.code === null || key === null) return []
  const organisation = { kind: 'organisation', value: key, suffix: row.suffix ?? '' }
  return row.codeKind === 'unified' ? [{ kind: 'unified', value: row.code, suffix: '' }, organisation] : [organisation]
}
