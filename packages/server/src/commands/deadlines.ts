import { deadlines } from '@qingshen/core/calendar/deadlines'
import { parseSuspension } from '@qingshen/core/calendar/deadline-input.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { loadLaws } from '@qingshen/law/load-law'
import type { Command } from './command.ts'
import { dayOption } from './day-option.ts'
import { parseCall } from './parse-call.ts'

function suspension(text: string): { from: string; to: string } {
  const read = parseSuspension(text)
  if (read !== null) return read
  throw new Problem('invalid_call', `--suspended 应写作“首日..末日”，如 2026-03-01..2026-03-31，收到的是“${text}”。`)
}

export const command: Command = {
  name: 'deadlines',
  usage: '--law ID --published DATE [--evaluated DATE] [--accepted DATE] [--suspended FROM..TO]...',
  summary: '名单公布后的各项义务和期限',
  run: async (args) => {
    const { options } = parseCall(args, {
      law: { type: 'string', required: true },
      published: { type: 'string', required: true },
      evaluated: { type: 'string' },
      accepted: { type: 'string' },
      suspended: { type: 'string', multiple: true },
    })
    const { evaluated, accepted } = options
    return deadlines(loadLaws(), {
      law: options.law,
      published: dayOption('published', options.published),
      ...(evaluated === undefined ? {} : { evaluated: dayOption('evaluated', evaluated) }),
      ...(accepted === undefined ? {} : { accepted: dayOption('accepted', accepted) }),
      suspended: options.suspended.map(suspension),
    })
  },
}
