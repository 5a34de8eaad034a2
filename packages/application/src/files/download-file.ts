import { downloadFile } from '@qingshen/contracts/files.operations'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { loadFile } from '@qingshen/store/files/files'
import { useCase } from '../use-case.ts'

/** The content of an attachment within the caller's reach, checked against its hash; who opened it is in the journal. */
export const downloadFileUseCase = useCase(downloadFile, async ({ deps, tx, journal }, { params }) => {
  const file = await loadFile(tx, params.file)
  await journal({
    action: 'file.read',
    subjectKind: 'file',
    subjectId: file.id,
    after: { name: file.name, sha256: file.sha256 },
    regionPath: file.region_path,
  })
  return { bytes: await openFileFolder(deps.filesFolder).get(file.sha256), type: file.media_type, name: file.name }
})
