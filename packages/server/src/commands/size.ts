import { Problem } from '@qingshen/core/kernel/problem'
import { sizeClassOf } from '@qingshen/core/vocabulary/enterprise-size'
import { currentSizeRule } from '@qingshen/law/reference/enterprise-size'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'

const FIGURE = /^(?:0|[1-9]\d*)(?:\.\d+)?$/

function figure(name: string, text: string | undefined): string | null {
  if (text === undefined) return null
  if (FIGURE.test(text)) return text
  throw new Problem('invalid_call', `--${name} 应为不小于 0 的数，收到的是“${text}”。请改正后重试。`)
}

export const command: Command = {
  name: 'size',
  usage: '[--employees N] [--revenue N]',
  summary: '工业企业规模（从业人员，人；营业收入，万元）',
  run: async (args) => {
    const { options } = parseCall(args, { employees: { type: 'string' }, revenue: { type: 'string' } })
    const employees = figure('employees', options.employees)
    const revenue = figure('revenue', options.revenue)
    return { size: sizeClassOf({ employees, revenue }, currentSizeRule()) }
  },
}
