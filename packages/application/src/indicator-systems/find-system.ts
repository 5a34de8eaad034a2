import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { readAnySystem } from '@qingshen/core/indicator/judge-plant'
import { ownSystemId } from '@qingshen/core/indicator/system-ref'
import { parseJsonText } from '@qingshen/core/kernel/json-text'
import { Problem } from '@qingshen/core/kernel/problem'
import type { SystemRow } from '@qingshen/store/indicator-systems/systems'
import { findSystemRow } from '@qingshen/store/indicator-systems/systems'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'

/** What a system is looked up with: a `Context` is one. */
type Looking = { readonly deps: Pick<Deps, 'reference'>; readonly tx: Tx }

/**
 * The indicator system a reference names, for whoever asks: the id of one the program carries (`teaching-2026`), or
 * `own:<uuid>`, one version of a system that was entered here. Published and withdrawn versions are found, so that an
 * audit keeps the version it chose; drafts are not. A system of one audit is found only with the id of its case. Null
 * where there is none or it is not within reach.
 */
export async function findSystem(
  { deps, tx }: Looking,
  ref: string,
  auditCase: string | null = null,
): Promise<AnySystem | null> {
  const own = ownSystemId(ref)
  if (own === null) return deps.reference.systems.find(ref) ?? null
  const row = await findEnteredSystem(tx, own, auditCase)
  return row === null ? null : readSystemText(row.file)
}

/** A version that was entered here and put in use, as far as it is within reach: of one audit only with its case. */
export async function findEnteredSystem(
  tx: Tx,
  id: string,
  auditCase: string | null,
): Promise<(SystemRow & { readonly file: string }) | null> {
  const row = await findSystemRow(tx, id)
  if (row === undefined || row.file === null || row.published_at === null) return null
  return row.audit_case === null || row.audit_case === auditCase ? { ...row, file: row.file } : null
}

/**
 * Reads the exact JSON text of a system.
 * @throws Problem validation_failed with every issue at once.
 */
export function readSystemText(text: string): AnySystem {
  const read = parseJsonText(text, { exactAt: () => true })
  if (read.ok) return readAnySystem(read.value)
  throw new Problem('validation_failed', '指标体系的 JSON 读不出来。请按每条提示改正后重新提交。', read.issues)
}
