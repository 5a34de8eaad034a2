import type { Check } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'
import { aboutOptions, isStanding } from '../option-words.ts'

/** Options that answer to nothing that was found. */
export const optionWithoutCause: Check = {
  id: 'option_without_cause',
  title: '方案没有针对的原因',
  severity: 'notice',
  source: '方案针对找到的原因、现场的问题或者落后的指标提出',
  run: ({ options, method }) =>
    aboutOptions(
      options.filter((option) => isStanding(option) && Object.values(option.causes).every((cause) => cause === null)),
      'loss',
      {
        words: (names) =>
          `这些方案没有选择针对的原因、问题或者落后指标：${names}。请选择其中一项；没有对应的写明理由。`,
        clause: clauseOfStep(method, 'generation'),
      },
    ),
}
