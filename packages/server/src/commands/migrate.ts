import { migrate } from '@qingshen/store/migrate/migrate'
import { openStore } from '../serve/open-store.ts'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, storeOptions } from './store-options.ts'

export const command: Command = {
  name: 'migrate',
  usage: '[--data FOLDER]',
  summary: '把数据库结构升级到这个版本',
  run: async (args) => {
    const { options } = parseCall(args, STORE_OPTION)
    const engine = await openStore(storeOptions(options.data))
    try {
      return { applied: await migrate(engine) }
    } finally {
      await engine.close()
    }
  },
}
