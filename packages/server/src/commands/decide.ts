import { decideAll } from '@qingshen/core/scope/decide'
import { decideReference } from '@qingshen/law/decide-reference'
import { loadLaws } from '@qingshen/law/load-law'
import type { Command } from './command.ts'
import { dayOption } from './day-option.ts'
import { parseCall } from './parse-call.ts'
import { readJson } from './read-json.ts'

export const command: Command = {
  name: 'decide',
  usage: '--law ID --on DATE --in FILE',
  summary: '判定哪些企业必须审核、为什么',
  run: async (args, io) => {
    const { options } = parseCall(args, {
      law: { type: 'string', required: true },
      on: { type: 'string', required: true },
      in: { type: 'string', required: true },
    })
    const on = dayOption('on', options.on)
    return decideAll(loadLaws(), options.law, { on, input: await readJson(options.in, io) }, decideReference())
  },
}
