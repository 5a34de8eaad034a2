import { Problem } from '@qingshen/core/kernel/problem'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { findScanState, saveScan } from '@qingshen/store/files/file-scans'
import type { ScanState } from '@qingshen/store/files/file-scans'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import { nextScanAfter } from './scan-pause.ts'

/**
 * Scans a stored content and records what was found, outside every transaction: a scan may take a while. Returns how
 * the content stands now; unscanned where no scanner is configured.
 */
export async function scanContent(deps: Deps, sha256: string, attempts: number): Promise<ScanState> {
  if (deps.scanner === null) return 'unscanned'
  const { state, detail } = await deps.scanner.scan(openFileFolder(deps.filesFolder).pathOf(sha256))
  const now = deps.now()
  const nextTry = state === 'failed' ? nextScanAfter(attempts + 1, now).toString() : null
  await asSystem(deps, (tx) => saveScan(tx, sha256, { state, detail, scannedAt: now.toString(), nextTry }))
  if (state === 'failed') deps.log.error({ sha256, detail }, 'a file could not be scanned')
  if (state === 'infected') deps.log.warn({ sha256, detail }, 'a file is infected')
  return state
}

/**
 * Refuses to give out a content in which a virus was found, or that a scanner has not come to the end of.
 * @throws Problem file_infected
 */
export async function refuseUnsafe(tx: Tx, sha256: string): Promise<void> {
  const state = await findScanState(tx, sha256)
  if (state === 'infected') throw infected('没有给出')
  if (state !== 'failed') return
  throw new Problem(
    'file_infected',
    '这个文件的病毒扫描还没有完成，暂时不能下载。扫描会自动再试，请稍后再来；一直不行的请联系系统管理员检查扫描程序。',
  )
}

/** The refusal of an infected file; `outcome` says what was not done with it. */
export function infected(outcome: string): Problem {
  return new Problem(
    'file_infected',
    `扫描程序在这个文件中发现病毒，${outcome}。请用杀毒软件检查您的电脑，从原来的软件重新导出一份，确认无毒后再上传。`,
  )
}
