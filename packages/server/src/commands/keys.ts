import { dataFolder } from '../serve/open-store.ts'
import { keyFacts, prepareKeys } from '../serve/prepare-keys.ts'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, storeOptions, withStore } from './store-options.ts'

export const command: Command = {
  name: 'keys',
  usage: '[--data FOLDER] [--accept]',
  summary: '对照现有的密钥和数据用过的密钥（只写编号）；原来的找不回来时，--accept 改用现有的，没有的新造',
  run: async (args) => {
    const { options } = parseCall(args, { ...STORE_OPTION, accept: { type: 'boolean' } } as const)
    const folder = dataFolder(storeOptions(options.data))
    return await withStore(options.data, async (deps) => {
      if (options.accept) await prepareKeys(deps, folder, true)
      return await keyFacts(deps, folder)
    })
  },
}
