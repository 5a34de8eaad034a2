import { uploadFile } from '@qingshen/contracts/files.operations'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { insertFile } from '@qingshen/store/files/files'
import { useCase } from '../use-case.ts'

/** Keeps an attachment under its hash and enters it in the reach of whoever uploads it. */
export const uploadFileUseCase = useCase(uploadFile, async (context, { query, body }) => {
  const { deps, caller, tx } = context
  const { sha256, sizeBytes, mediaType } = await openFileFolder(deps.filesFolder).put(body)
  const id = deps.newId()
  const { name } = query
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
  await context.journal({ action: 'file.uploaded', subjectKind: 'file', subjectId: id, after: { name, sha256 } })
  return { id, name, mediaType, sizeBytes }
})
