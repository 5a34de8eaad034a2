import { Problem } from '@qingshen/core/kernel/problem'
import type { FileRow } from '@qingshen/store/files/files'
import {
  copyFile,
  isFileConfidential,
  isFileLinked,
  linkFile,
  loadFile,
  moveFileScope,
} from '@qingshen/store/files/files'
import type { Context } from '../use-case.ts'
import { requireFile } from './attach-to-site.ts'

type SiteScope = { readonly id: string; readonly region_path: string; readonly organisation: string }

/** The proof as it hangs on one of many sites; null: there is none. */
export type AttachProof = (site: SiteScope) => Promise<string | null>

/**
 * Attaches one uploaded file to sites one by one, each in its own scope, so that whoever sees a site opens its proof and
 * no neighbour's. A file that proves nothing else yet goes to the first site; sites of another scope get a copy: a row of
 * their own over the same content. A confidential file, or one of a case, stays where it is: it is nobody else's.
 * @throws Problem validation_failed when the file is not there, not within reach or somebody's own
 */
export async function attachToSites({ tx, deps }: Context, file: string | null): Promise<AttachProof> {
  if (file === null) return () => Promise.resolve(null)
  await requireFile(tx, file)
  const original = await loadFile(tx, file)
  const isOwn = original.audit_case !== null || (await isFileConfidential(tx, file))
  const byScope = new Map<string, FileRow>()
  let isTaken = await isFileLinked(tx, file)
  if (isTaken) byScope.set(scopeKey(original), original)

  const inScopeOf = async ({ region_path, organisation }: SiteScope): Promise<FileRow> => {
    const known = byScope.get(scopeKey({ region_path, organisation }))
    if (known !== undefined) return known
    if (isOwn) refuseOwn()
    const id = isTaken ? deps.newId() : file
    const scope = { regionPath: region_path, organisation }
    if (isTaken) await copyFile(tx, original, id, scope)
    else await moveFileScope(tx, id, scope)
    isTaken = true
    const scoped = { ...original, id, region_path, organisation }
    byScope.set(scopeKey(scoped), scoped)
    return scoped
  }
  return async (site) => {
    const proof = await inScopeOf(site)
    await linkFile(tx, proof, { kind: 'site', id: site.id }, false)
    return proof.id
  }
}

/** Refuses to show others what belongs to one enterprise only. */
function refuseOwn(): never {
  const message = '这份附件是一家企业的保密材料或者案件材料，不能用作其他企业的证明。请另外上传一份。'
  throw new Problem('validation_failed', message, [
    { code: 'evidence_of_another', severity: 'error', pointer: '/evidence', message },
  ])
}

function scopeKey({ region_path, organisation }: Pick<FileRow, 'region_path' | 'organisation'>): string {
  return `${region_path} ${organisation ?? ''}`
}
