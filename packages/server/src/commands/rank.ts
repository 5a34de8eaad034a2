import { rankInput } from '@qingshen/core/ranking/rank'
import { isExactInRank } from '@qingshen/core/ranking/rank-input.schema'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { readJson } from './read-json.ts'

export const command: Command = {
  name: 'rank',
  usage: '--in FILE',
  summary: '权重总和计分排序（审核重点、方案筛选）',
  run: async (args, io) => {
    const { options } = parseCall(args, { in: { type: 'string', required: true } })
    const input = await readJson(options.in, io, isExactInRank)
    return rankInput(input).map(({ id, total, rank }) => ({ id, total: exactNumber(total.toFixed()), rank }))
  },
}

/** The compiler's library does not know `JSON.rawJSON` yet; every Node this runs on does. */
const EXACT_JSON = JSON as typeof JSON & { rawJSON(text: string): unknown }

/** A number printed digit for digit: a binary float would shorten it. */
function exactNumber(text: string): unknown {
  return EXACT_JSON.rawJSON(text)
}
