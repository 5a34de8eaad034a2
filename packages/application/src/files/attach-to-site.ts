import { Problem } from '@qingshen/core/kernel/problem'
import { isFileLinked, linkFile, loadFile, moveFileScope } from '@qingshen/store/files/files'
import type { Tx } from '@qingshen/store/session/tx'

type SiteScope = { readonly id: string; readonly region_path: string; readonly organisation: string }

/**
 * Attaches an uploaded file to a site. A file that proves nothing else yet takes the scope of the site, so that whoever
 * sees the fact may open its proof.
 * @throws Problem validation_failed when the file is not there or not within reach
 */
export async function attachToSite(tx: Tx, file: string | null | undefined, site: SiteScope): Promise<void> {
  if (file === null || file === undefined) return
  await requireFile(tx, file)
  const scope = { regionPath: site.region_path, organisation: site.organisation }
  if (!(await isFileLinked(tx, file))) await moveFileScope(tx, file, scope)
  await linkFile(tx, await loadFile(tx, file), { kind: 'site', id: site.id }, false)
}

/** Refuses a proof that is not there, at its field. */
export async function requireFile(tx: Tx, file: string): Promise<void> {
  try {
    await loadFile(tx, file)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_found') throw error
    const message = '附件不在了，或者不在您可以查看的范围内。请重新上传。'
    throw new Problem('validation_failed', message, [
      { code: 'evidence_unknown', severity: 'error', pointer: '/evidence', message },
    ])
  }
}
