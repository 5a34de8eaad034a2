import { notCountedText } from '../../options/effect-words.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { nameFinder } from '../option-words.ts'

/** An effect was entered twice, or an earlier round of the site counted it. */
export const effectCountedTwice: Check = {
  id: 'effect_counted_twice',
  title: '效果重复计算',
  severity: 'warning',
  source: '同一项效果只计一次，跨方案、跨轮次都是',
  run: (audit) =>
    audit.effects.notCounted
      .filter(({ why }) => why === 'entered_twice' || why === 'earlier_round')
      .map((each) => {
        const { effect, why, amount, instead, earlier } = each
        const sheet = effect.basis === 'verified' ? 'verified_effects' : 'option_effects'
        return {
          about: [why, effect.id, instead?.id ?? `${earlier?.case ?? ''} ${earlier?.amount ?? ''}`],
          figures: [amount?.toFixed()],
          message: notCountedText(each, nameFinder(audit)),
          places: [at(sheet, effect.id), ...(instead === undefined ? [] : [at(sheet, instead.id)])],
        }
      }),
}
