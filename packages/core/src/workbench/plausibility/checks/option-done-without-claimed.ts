import type { Check } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'
import { aboutOptions } from '../option-words.ts'

/** Options that were carried out and of which nobody says what they have brought. */
export const optionDoneWithoutClaimed: Check = {
  id: 'option_done_without_claimed',
  title: '已实施的方案没有自报效果',
  severity: 'warning',
  source: '已实施方案的成果要汇总，预计的不能代替已取得的',
  run: ({ effects, method }) =>
    aboutOptions(
      effects.options
        .filter(({ option, claimed }) => option.state === 'done' && claimed.effects.length === 0)
        .map(({ option }) => option),
      'state',
      {
        words: (names) =>
          `这些方案已实施，没有实施后的效果：${names}。请用实施前后的数据填写“实施后自报”的效果；还没有数据的写明什么时候能有。`,
        clause: clauseOfStep(method, 'results_verified'),
      },
    ),
}
