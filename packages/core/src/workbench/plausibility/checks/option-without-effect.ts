import type { Check } from '../check.ts'
import { aboutOptions, isStanding } from '../option-words.ts'

/** Options of which nobody has said what they bring. */
export const optionWithoutEffect: Check = {
  id: 'option_without_effect',
  title: '方案没有写效果',
  severity: 'warning',
  source: '每个方案的效果按审核的目的逐项记录',
  run: ({ options, effects, method }) => {
    const stated = new Set(
      effects.options
        .filter(({ expected, claimed }) => expected.effects.length + claimed.effects.length > 0)
        .map(({ option }) => option.id),
    )
    return aboutOptions(
      options.filter((option) => isStanding(option) && !stated.has(option.id)),
      'effect',
      {
        words: (names) =>
          `这些方案没有一项预计或者自报的效果：${names}。请逐项填写节能、节水、降耗、减污、降碳或者经济效果的数量；没有可计量效果的写明理由。`,
        clause: method.aims[0]?.clause ?? null,
      },
    )
  },
}
