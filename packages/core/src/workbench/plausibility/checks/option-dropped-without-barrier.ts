import type { Check } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'
import { aboutOptions } from '../option-words.ts'

/** Options that were not carried out and nobody says why. */
export const optionDroppedWithoutBarrier: Check = {
  id: 'option_dropped_without_barrier',
  title: '未实施的方案没有原因',
  severity: 'warning',
  source: '未实施的方案要写明原因',
  run: ({ options, method }) =>
    aboutOptions(
      options.filter(({ state, work }) => state === 'dropped' && (work === null || work.barrier === null)),
      'state',
      {
        words: (names) => `这些方案没有实施，也没有写原因：${names}。请在实施计划和进展中选择未实施的原因。`,
        clause: clauseOfStep(method, 'organisation_of_work'),
      },
    ),
}
