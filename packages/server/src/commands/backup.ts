import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'
import { writeBackup } from '@qingshen/store/backup/write-backup'
import { dataFolder, openStore } from '../serve/open-store.ts'
import type { StoreOptions } from '../serve/open-store.ts'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, storeOptions } from './store-options.ts'

// Opening a folder that is not there would make one, and the backup would be an empty one.
function refuseAbsentFolder(options: StoreOptions): void {
  const folder = dataFolder(options)
  const isEmbedded = options.data !== undefined || options.databaseUrl === undefined
  if (!isEmbedded || existsSync(join(folder, 'pgdata'))) return
  throw new Problem(
    'not_found',
    `${folder} 中没有清审的数据，没有备份。请用 --data 指定数据目录，或设置 DATABASE_URL。`,
  )
}

export const command: Command = {
  name: 'backup',
  usage: 'FILE [--data FOLDER]',
  summary: '备份全部表和文件；服务器上可在使用中进行',
  run: async (args) => {
    const { options, positionals } = parseCall(args, STORE_OPTION, ['FILE'])
    const [file = ''] = positionals
    const store = storeOptions(options.data)
    refuseAbsentFolder(store)
    const engine = await openStore(store)
    try {
      return await writeBackup(engine, {
        file,
        filesFolder: join(dataFolder(store), 'files'),
        createdAt: Temporal.Now.instant().toString(),
      })
    } finally {
      await engine.close()
    }
  },
}
