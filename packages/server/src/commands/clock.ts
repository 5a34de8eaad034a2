import { compareClock } from '@qingshen/application/legal-time'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, withStore } from './store-options.ts'

export const command: Command = {
  name: 'clock',
  usage: '[--data FOLDER] [--accept]',
  summary: '对照这台机器的时钟和上一次登记的时间；--accept 确认时钟无误，从它接着登记',
  run: async (args) => {
    const { options } = parseCall(args, { ...STORE_OPTION, accept: { type: 'boolean' } } as const)
    const { accept } = options
    return await withStore(options.data, (deps) => runAsSystem(deps.engine, (tx) => compareClock(deps, tx, accept)))
  },
}
