import { reconcile } from '@qingshen/core/balance/reconcile'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { readJson } from './read-json.ts'

export const command: Command = {
  name: 'reconcile',
  usage: '--in FILE',
  summary: '校正实测的物料、水或能量平衡，找出可疑的测量',
  run: async (args, io) => {
    const { options } = parseCall(args, { in: { type: 'string', required: true } })
    return reconcile(await readJson(options.in, io))
  },
}
