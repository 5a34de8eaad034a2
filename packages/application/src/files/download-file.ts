import { downloadFile } from '@qingshen/contracts/files.operations'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { loadFile } from '@qingshen/store/files/files'
import { useCase } from '../use-case.ts'

/** The content of an attachment within the caller's reach, checked against its hash. */
export const downloadFileUseCase = useCase(downloadFile, async ({ deps, tx }, { params }) => {
  const file = await loadFile(tx, params.file)
  return { bytes: await openFileFolder(deps.filesFolder).get(file.sha256), type: file.media_type, name: file.name }
})
