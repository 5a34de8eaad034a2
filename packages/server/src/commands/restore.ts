import { join } from 'node:path'
import { withCheckedBackup } from '@qingshen/store/backup/check-backup'
import { checkEmptyTarget } from '@qingshen/store/backup/check-target'
import { checkBackupVersion, restoreBackup } from '@qingshen/store/backup/restore-backup'
import { migrate } from '@qingshen/store/migrate/migrate'
import { dataFolder, openStore } from '../serve/open-store.ts'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, storeOptions } from './store-options.ts'

export const command: Command = {
  name: 'restore',
  usage: 'FILE [--data FOLDER]',
  summary: '把备份恢复到新的数据目录或空数据库，先全部校验',
  run: async (args) => {
    const { options, positionals } = parseCall(args, STORE_OPTION, ['FILE'])
    const [file = ''] = positionals
    const store = storeOptions(options.data)
    return await withCheckedBackup(file, async (backup) => {
      checkBackupVersion(backup)
      const engine = await openStore(store)
      try {
        await checkEmptyTarget(engine)
        await migrate(engine)
        const { createdAt, engine: takenFrom } = backup.manifest
        return { createdAt, takenFrom, ...(await restoreBackup(engine, backup, join(dataFolder(store), 'files'))) }
      } finally {
        await engine.close()
      }
    })
  },
}
