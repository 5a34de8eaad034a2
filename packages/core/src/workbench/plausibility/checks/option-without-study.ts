import { isCostly } from '../../../option/cost-class.ts'
import type { Check } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'
import { aboutOptions, isDecided } from '../option-words.ts'

/** Medium- or high-cost options that were decided without a study. */
export const optionWithoutStudy: Check = {
  id: 'option_without_study',
  title: '中费、高费方案没有可行性分析',
  severity: 'warning',
  source: '中费、高费方案经技术、环境、经济可行性分析后确定',
  run: ({ options, method }) =>
    aboutOptions(
      options.filter((option) => isDecided(option) && isCostly(option.costClass) && option.study === null),
      'state',
      {
        words: (names) =>
          `这些中费、高费方案已经确定，没有可行性分析：${names}。请补上技术、环境、经济分析；不需要的写明理由。`,
        clause: clauseOfStep(method, 'economic'),
      },
    ),
}
