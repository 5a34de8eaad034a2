import { listLaws } from '@qingshen/core/rulebook/list-laws'
import { loadLaws } from '@qingshen/law/load-law'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'

export const command: Command = {
  name: 'laws',
  usage: '',
  summary: '各地规则及其施行时间',
  run: async (args) => {
    parseCall(args, {})
    return listLaws(loadLaws())
  },
}
