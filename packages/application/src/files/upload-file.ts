import { rm } from 'node:fs/promises'
import { uploadFile } from '@qingshen/contracts/files.operations'
import { safeFileName } from '@qingshen/core/kernel/file-name'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import type { StoredContent } from '@qingshen/store/files/file-folder'
import { insertFile } from '@qingshen/store/files/files'
import { findScanState, isContentUsed } from '@qingshen/store/files/file-scans'
import type { Caller, Deps } from '../deps.ts'
import { asCaller, asSystem } from '../transaction.ts'
import { contextOf, procedure, writeJournal } from '../use-case.ts'
import { infected, scanContent } from './scan-content.ts'

/**
 * Keeps an attachment under its hash and enters it in the reach of whoever uploads it. It is scanned before it is
 * entered; where the scan does not come to an end it is entered all the same, so that no date is missed, and given out
 * once it was scanned.
 */
export const uploadFileUseCase = procedure(uploadFile, async (deps, caller, { query, body }) => {
  const content = await openFileFolder(deps.filesFolder).put(body)
  const name = safeFileName(query.name, content.type === 'jpg' ? ['jpg', 'jpeg'] : [content.type])
  await refuseInfected(deps, caller, content.sha256, name)
  return { answer: await enter(deps, caller, content, name) }
})

async function refuseInfected(deps: Deps, caller: Caller, sha256: string, name: string): Promise<void> {
  const known = await asSystem(deps, (tx) => findScanState(tx, sha256))
  const state = known === 'clean' || known === 'infected' ? known : await scanContent(deps, sha256, 0)
  if (state !== 'infected') return
  const isUsed = await asSystem(deps, async (tx) => {
    const note = { action: 'file.infected', subjectKind: 'file_content', subjectId: sha256, after: { name } }
    await writeJournal(deps, caller, tx, note)
    return isContentUsed(tx, sha256)
  })
  if (!isUsed) await rm(openFileFolder(deps.filesFolder).pathOf(sha256), { force: true })
  throw infected('没有保存')
}

function enter(deps: Deps, caller: Caller, content: StoredContent, name: string) {
  const { sha256, sizeBytes, mediaType } = content
  return asCaller(deps, caller, async (tx) => {
    const id = deps.newId()
    await insertFile(tx, {
      id,
      sha256,
      sizeBytes,
      mediaType,
      name,
      uploadedAt: deps.now().toString(),
      uploadedBy: caller.actor.accountId,
      regionPath: caller.actor.office?.regionPath ?? '',
      organisation: caller.actor.office === null ? (caller.actor.organisationIds[0] ?? null) : null,
    })
    const note = { action: 'file.uploaded', subjectKind: 'file', subjectId: id, after: { name, sha256 } }
    await contextOf(deps, caller, tx).journal(note)
    return { id, name, mediaType, sizeBytes }
  })
}
