import { judgePlant, readAnySystem } from '@qingshen/core/indicator/judge-plant'
import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { Problem } from '@qingshen/core/kernel/problem'
import { findSystem, listSystemFiles } from '@qingshen/law/indicator-systems'
import { existsSync } from 'node:fs'
import type { Command, CommandIo } from './command.ts'
import { parseCall } from './parse-call.ts'
import { readJson } from './read-json.ts'

/** A system the program carries, or one in a file; an id wins over a file of the same name. */
async function systemOf(given: string, io: CommandIo): Promise<AnySystem> {
  const carried = findSystem(given)
  if (carried !== undefined) return carried
  if (given === '-' || existsSync(given)) return readAnySystem(await readJson(given, io, () => true))
  const known = listSystemFiles().map(({ id }) => id)
  const detail = `没有编号为“${given}”的指标体系，也没有这个文件。现有：${known.join('、')}；自己的体系请给出文件路径。`
  throw new Problem('invalid_call', detail)
}

export const command: Command = {
  name: 'level',
  usage: '--system ID-or-FILE --in FILE',
  summary: '清洁生产综合评价指数和达到的等级',
  run: async (args, io) => {
    const { options } = parseCall(args, {
      system: { type: 'string', required: true },
      in: { type: 'string', required: true },
    })
    if (options.system === '-' && options.in === '-') {
      throw new Problem('invalid_call', '--system 和 --in 不能都从标准输入读取。请把其中一个写成文件。')
    }
    const system = await systemOf(options.system, io)
    return judgePlant(system, await readJson(options.in, io, () => true))
  },
}
