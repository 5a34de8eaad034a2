import { COST_CLASSES } from '../../../vocabulary/option-codes.ts'
import type { Check } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'

/** The cost class somebody chose is not that of the investment. */
export const optionClassDiffers: Check = {
  id: 'option_class_differs',
  title: '费用类别与投资不符',
  severity: 'warning',
  source: '费用类别按投资和本次审核的划分标准计算',
  run: ({ options }) =>
    options.flatMap(({ id, row, investment, statedClass, computedClass }) => {
      if (statedClass === null || computedClass === null || statedClass === computedClass) return []
      const [stated, computed] = [COST_CLASSES.label(statedClass), COST_CLASSES.label(computedClass)]
      const money = (text: typeof shown) => (investment === null ? '' : `投资 ${text(investment)} 万元，`)
      const message = `方案${named(row)}选择的是“${stated}”，${money(shown)}按划分标准属于“${computed}”，系统按后者计算。请核对投资的金额和单位，或者改正类别；确有理由的请写明。`
      return [
        { about: [id], figures: [stated, computed, money(plain)], message, places: [at('options', id, 'cost_class')] },
      ]
    }),
}
