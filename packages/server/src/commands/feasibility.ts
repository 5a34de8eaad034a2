import { feasibility } from '@qingshen/core/finance/feasibility'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { readJson } from './read-json.ts'

export const command: Command = {
  name: 'feasibility',
  usage: '--in FILE',
  summary: '方案的投资偿还期、净现值、净现值率和内部收益率（金额单位万元）',
  run: async (args, io) => {
    const { options } = parseCall(args, { in: { type: 'string', required: true } })
    return feasibility(await readJson(options.in, io, () => true))
  },
}
