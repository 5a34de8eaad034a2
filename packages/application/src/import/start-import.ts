import { startImport } from '@qingshen/contracts/import.operations'
import { isLocalDate } from '@qingshen/core/kernel/local-date'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { safeFileName } from '@qingshen/core/kernel/file-name'
import { Problem } from '@qingshen/core/kernel/problem'
import { NO_DECISIONS } from '@qingshen/core/register/import-decisions.schema'
import { sniffRegisterFile } from '@qingshen/documents/register-in/sniff-register-file'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import { insertFile, linkFile, loadFile } from '@qingshen/store/files/files'
import { MEDIA_TYPES } from '@qingshen/store/files/sniff-type'
import { insertImportRun } from '@qingshen/store/import/import-runs'
import { today } from '../deps.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { answerImport } from './import-view.ts'
import { workAs } from './import-work.ts'
import type { ImportOptions } from './loaded-import.ts'
import { prepareImport } from './run-import.ts'

/** Files up to this size are read before the answer's reader asks again; larger ones go on in the background. */
const QUICK_BYTES = 300_000

/** Keeps the uploaded file's import and begins to read it; the preview grows while it is looked at. */
export const startImportUseCase = useCase(startImport, async (context, { query, body }) => {
  const { deps, caller } = context
  const file = { bytes: body, name: query.name }
  sniffRegisterFile(file.bytes, file.name)
  const day = query.validOn ?? today(deps)
  const options = {
    validOn: existing(day, '数据日期'),
    listedOn: query.listedOn === undefined ? null : existing(query.listedOn, '名单公布日期'),
  }
  const regionPath = caller.actor.office?.regionPath ?? ''
  const run = await beginImport(context, file, { ...options, source: query.source ?? query.name }, regionPath)
  context.afterCommit(async () => {
    const work = prepareImport(workAs(deps, caller), run, file)
    if (file.bytes.length <= QUICK_BYTES) await work.catch(() => {})
    else
      void work.catch((error: unknown) => deps.log.error({ err: error, import: run.id }, 'an import could not be read'))
  })
  return await answerImport(context, run.id)
})

function existing(day: string, label: string): string {
  if (isLocalDate(day)) return day
  throw new Problem('validation_failed', `“${label}”不是存在的日期：${String(day)}。请写成 2024-03-31 这样的形式。`)
}

/** Makes the import of a file, with nothing read yet. */
export async function beginImport(
  context: Context,
  file: { bytes: Uint8Array; name: string },
  options: ImportOptions,
  regionPath: string,
): Promise<{ id: string; regionPath: string }> {
  const { deps, caller, tx } = context
  const id = deps.newId()
  const sha256 = sha256Hex(file.bytes)
  await insertImportRun(tx, {
    id,
    sha256,
    fileName: file.name,
    startedAt: deps.now().toString(),
    startedBy: caller.actor.accountId,
    regionPath,
    options,
    decisions: NO_DECISIONS,
  })
  await keepFile(context, file, { id, sha256, regionPath })
  await context.journal({
    action: 'import.started',
    subjectKind: 'import',
    subjectId: id,
    after: { file: file.name, sha256, ...options },
    regionPath,
  })
  return { id, regionPath }
}

const MEDIA_TYPE_OF = {
  workbook: MEDIA_TYPES.xlsx,
  old_workbook: 'application/vnd.ms-excel',
  text: 'text/plain',
} as const

/** The file itself is kept: what was imported can be looked up as it came. */
async function keepFile(
  { deps, caller, tx }: Context,
  file: { bytes: Uint8Array; name: string },
  run: { id: string; sha256: string; regionPath: string },
): Promise<void> {
  const { sizeBytes } = await openFileFolder(deps.filesFolder).putOwn(file.bytes)
  const draft = {
    id: deps.newId(),
    sha256: run.sha256,
    sizeBytes,
    mediaType: MEDIA_TYPE_OF[sniffRegisterFile(file.bytes, file.name)],
    name: safeFileName(file.name),
    uploadedAt: deps.now().toString(),
    uploadedBy: caller.actor.accountId,
    regionPath: run.regionPath,
    organisation: null,
  }
  await insertFile(tx, draft)
  await linkFile(tx, await loadFile(tx, draft.id), { kind: 'import', id: run.id }, false)
}
