import type { Check } from '../check.ts'
import { at, named } from '../check.ts'

/** An option says it takes the place of another, and nothing comes of it: the other is itself, a circle, or still carried out. */
export const optionReplacedStands: Check = {
  id: 'option_replaced_stands',
  title: '代替关系不成立',
  severity: 'warning',
  source: '方案核对：被代替的方案不再实施，也不再计算效果',
  run: ({ options }) =>
    options.flatMap(({ id, row, replaces, state }) => {
      if (replaces === null || state === 'rejected' || state === 'dropped') return []
      const other = options.find((option) => option.id === replaces)
      if (other === undefined) return []
      const places = [at('options', id, 'replaces'), at('options', other.id, 'state')]
      if (other.replacedBy === null) {
        const message = `方案${named(row)}与${named(other.row)}互相代替，代替关系不成立，两者的效果都会计算。请改正“代替的方案”。`
        return [{ about: [id], figures: [replaces], message, places }]
      }
      if (other.state !== 'doing' && other.state !== 'done') return []
      const message = `方案${named(row)}代替了${named(other.row)}，而后者的状态仍是实施中或者已实施，它的效果没有计算。请改正状态，或者写明两者的关系。`
      return [{ about: [id], figures: [replaces, other.state], message, places }]
    }),
}
