import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** Several outputs and none, or more than one, is marked as the product consumption is divided by. */
export const noMainProduct: Check = {
  id: 'no_main_product',
  title: '没有选定计算单耗的主要产品',
  severity: 'warning',
  source: '单耗的计算要有且只有一个主要产品',
  run: ({ survey }) => {
    const outputs = survey.items.filter(({ kind }) => kind === 'output')
    const marked = outputs.filter(({ row }) => row.fields['is_main'] === 'yes')
    if (survey.items.length === 0 || marked.length === 1 || (outputs.length === 1 && marked.length === 0)) return []
    const why =
      outputs.length === 0
        ? '还没有产品产量，算不出单耗。请添加类别为“产品产量”的项目。'
        : marked.length === 0
          ? `有 ${outputs.length} 种产品，没有选定主要产品，算不出单耗。请在其中一种的“计算单耗的主要产品”选“是”。`
          : `有 ${marked.length} 种产品都选为主要产品，单耗只能按一种计算，现在按第一种。请只保留一种。`
    return [
      {
        about: ['main'],
        figures: outputs.map(({ row }) => `${row.id} ${row.fields['is_main'] ?? ''}`),
        message: why,
        places: (marked.length > 1 ? marked : outputs).map(({ row }) => at('survey_items', row.id, 'is_main')),
      },
    ]
  },
}
