import type { StatedBalance } from '../../../balance/network/stated-balance.ts'
import { checkStatedBalance } from '../../../balance/network/stated-balance.ts'
import { isDecimalText } from '../../../kernel/decimal.ts'
import type { Check, CheckedAudit } from '../check.ts'
import { at, withoutGroups } from '../check.ts'

const COLUMNS = {
  input: 'stated_input',
  output: 'stated_output',
  difference: 'stated_difference',
  deviation: 'stated_deviation',
}

/** Totals, difference or deviation printed in a report are not what the figures give: they are computed, never typed. */
export const statedBalance: Check = {
  id: 'stated_balance',
  title: '报告所写的合计、差值或者偏差算不出来',
  severity: 'error',
  source: '算术核对：差值等于输入减输出，偏差等于差值除以输入',
  run: (audit) =>
    (audit.data.get('periods') ?? []).flatMap(({ id, fields }) => {
      const stated = statedOf(fields)
      return checkStatedBalance(stated, measuredTotals(audit, id)).map(({ pointer, message }) => {
        const field = pointer.slice(1) as keyof typeof COLUMNS
        const figures = [...Object.values(COLUMNS).map((column) => fields[column]), withoutGroups(message)]
        return { about: [id, field], figures, message, places: [at('periods', id, COLUMNS[field])] }
      })
    }),
}

function statedOf(fields: Readonly<Record<string, string>>): StatedBalance {
  const entries = Object.entries(COLUMNS).map(([field, column]) => [field, fields[column]] as const)
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined && isDecimalText(text)))
}

/** What was measured over the border of the plant, where there is exactly one material layer the totals can speak of. */
function measuredTotals({ network, closures }: CheckedAudit, period: string) {
  const [layer, ...others] = network.layers.filter(({ kind }) => kind === 'material')
  if (layer === undefined || others.length > 0) return { input: null, output: null }
  const found = closures.find((each) => each.layer === layer && each.period.id === period)
  return found === undefined || found.units.length === 0 ? { input: null, output: null } : found.plant
}
