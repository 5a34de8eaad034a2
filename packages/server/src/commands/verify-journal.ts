import { Problem } from '@qingshen/core/kernel/problem'
import { verifyJournal } from '@qingshen/store/journal/verify'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, withStore } from './store-options.ts'

export const command: Command = {
  name: 'verify-journal',
  usage: '[--data FOLDER]',
  summary: '校验操作日志：有无改动、缺失、调换',
  run: async (args) => {
    const { options } = parseCall(args, STORE_OPTION)
    const report = await withStore(options.data, (deps) => runAsSystem(deps.engine, verifyJournal))
    if (report.issues.length === 0) return report
    throw new Problem(
      'conflict',
      '操作日志与封存的记录不一致，可能被改动过。请保留现场，并与备份和公布过的末块散列值核对。',
      report.issues,
    )
  },
}
