import type { FileRow } from '@qingshen/store/files/files'
import { copyFile, isFileLinked, linkFile, loadFile, moveFileScope } from '@qingshen/store/files/files'
import type { Context } from '../use-case.ts'
import { requireFile } from './attach-to-site.ts'

type SiteScope = { readonly id: string; readonly region_path: string; readonly organisation: string }

/** The proof as it hangs on one of many sites; null: there is none. */
export type AttachProof = (site: SiteScope) => Promise<string | null>

/**
 * Attaches one uploaded file to sites one by one, each in its own scope, so that whoever sees a site opens its proof and
 * no neighbour's. A file that proves nothing else yet goes to the first site; sites of another scope get a copy: a row of
 * their own over the same content.
 * @throws Problem validation_failed when the file is not there or not within reach
 */
export async function attachToSites({ tx, deps }: Context, file: string | null): Promise<AttachProof> {
  if (file === null) return () => Promise.resolve(null)
  await requireFile(tx, file)
  const original = await loadFile(tx, file)
  const byScope = new Map<string, FileRow>()
  let isTaken = await isFileLinked(tx, file)
  if (isTaken) byScope.set(scopeKey(original), original)

  const inScopeOf = async ({ region_path, organisation }: SiteScope): Promise<FileRow> => {
    const known = byScope.get(scopeKey({ region_path, organisation }))
    if (known !== undefined) return known
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

function scopeKey({ region_path, organisation }: Pick<FileRow, 'region_path' | 'organisation'>): string {
  return `${region_path} ${organisation ?? ''}`
}
