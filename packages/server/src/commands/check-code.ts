import { checkCode } from '@qingshen/core/kernel/check-code'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'

export const command: Command = {
  name: 'check-code',
  usage: 'CODE',
  summary: '校验组织机构代码或统一社会信用代码',
  run: async (args) => {
    const { positionals } = parseCall(args, {}, ['CODE'])
    return checkCode(positionals[0] ?? '')
  },
}
