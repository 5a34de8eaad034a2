import { downloadFile } from '@qingshen/contracts/files.operations'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { isFileConfidential, loadFile } from '@qingshen/store/files/files'
import { noteConfidentialRead } from '../confidential/note-confidential-read.ts'
import { requireReportReader } from '../confidential/report-readers.ts'
import { useCase } from '../use-case.ts'
import { refuseUnsafe } from './scan-content.ts'

/**
 * The content of an attachment within the caller's reach, checked against its hash; who opened it is in the journal, and
 * for a confidential one in the list its enterprise sees.
 */
export const downloadFileUseCase = useCase(downloadFile, async (context, { params, query }) => {
  const { deps, tx, journal } = context
  const file = await loadFile(tx, params.file)
  await refuseUnsafe(tx, file.sha256)
  const isConfidential = await isFileConfidential(tx, file.id)
  if (isConfidential) await requireReportReader(context, file)
  await journal({
    action: 'file.read',
    subjectKind: 'file',
    subjectId: file.id,
    after: { name: file.name, sha256: file.sha256 },
    regionPath: file.region_path,
  })
  if (isConfidential) {
    const { id, name, organisation, region_path: regionPath } = file
    await noteConfidentialRead(context, { kind: 'file', id, name, organisation, regionPath, purpose: query?.purpose })
  }
  return { bytes: await openFileFolder(deps.filesFolder).get(file.sha256), type: file.media_type, name: file.name }
})
