import { Decimal } from '../../../kernel/decimal.ts'
import type { Check } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'
import { isDecided } from '../option-words.ts'

/** An option is recommended although it pays back later than its class should. */
export const studyPaybackBeyond: Check = {
  id: 'study_payback_beyond',
  title: '投资偿还期超过定额',
  severity: 'warning',
  source: '经济评估：投资偿还期与方案类别的定额',
  run: ({ options }) =>
    options.flatMap((option) => {
      const { study, row, id } = option
      const years = study?.result?.payback ?? null
      if (study === null || study.norm === null || years === null || !isDecided(option)) return []
      if (study.payback !== 'beyond' && study.payback !== 'long') return []
      const isBeyond = study.payback === 'beyond'
      const norm = isBeyond ? study.norm.limit : study.norm.wished
      const found = new Decimal(years).toDecimalPlaces(4)
      const message = `方案${named(row)}的投资偿还期为 ${shown(found)} 年，${isBeyond ? '超过' : '在最长的定额之内，但超过'}${study.norm.title}的 ${shown(norm)} 年，仍被推荐。请核对投资和收益，或者写明推荐的理由。`
      const places = [at('option_studies', study.row.id, 'payback_norm'), at('options', id, 'state')]
      return [
        {
          about: [id],
          figures: [plain(found), plain(norm)],
          message,
          places,
          severity: isBeyond ? 'warning' : 'notice',
        },
      ]
    }),
}
