import { grouped } from '../../../kernel/grouped.ts'
import { itemOfEffect } from '../../options/effect-item.ts'
import type { CountedEffect } from '../../../option/effect.ts'
import type { SurveyItem } from '../../survey/survey.ts'
import { figureIn } from '../../survey/survey.ts'
import { unitConsumption } from '../../survey/unit-consumption.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, listed, named, plain, shown } from '../check.ts'

/** An item is said to have fallen, and the survey says it rose. */
export const effectAgainstSurvey: Check = {
  id: 'effect_against_survey',
  title: '自报的效果与历年数据相反',
  severity: 'warning',
  source: '方案实施后的数据核对：单位产品的数量应当下降',
  run: (audit) => {
    const falling = audit.effects.all.claimed.effects.flatMap((each) => {
      const item = each.counted?.gt(0) === true ? itemOfEffect(each.effect, audit.survey) : null
      return item === null || item.kind === 'money' || item.kind === 'output' ? [] : [{ each, item }]
    })
    return [...grouped(falling, ({ item }) => item.row.id).values()].flatMap((group) => {
      const [first] = group
      return first === undefined
        ? []
        : findingOf(
            first.item,
            group.map(({ each }) => each),
            audit,
          )
    })
  },
}

function findingOf(item: SurveyItem, effects: readonly CountedEffect[], audit: CheckedAudit): readonly RawFinding[] {
  const from = effects.map(({ year }) => year).sort()[0] ?? ''
  const known = item.figures.filter(({ figure }) => figure.kind === 'number').map(({ year }) => year)
  const [before, after] = [known.findLast((year) => year < from), known.findLast((year) => year >= from)]
  if (before === undefined || after === undefined) return []
  const risen = rise(item, { before, after }, audit)
  if (risen === null) return []
  const names = effects.map(({ effect }) => named(audit.options.find(({ id }) => id === effect.option)?.row))
  const message = `方案${listed([...new Set(names)])}自报减少“${item.name}”，而它的${risen.words}由 ${before} 年的 ${shown(risen.from)} 升到 ${after} 年的 ${shown(risen.to)}。请核对效果和历年数据，或者写明上升的其他原因。`
  return [
    {
      about: [item.row.id],
      figures: [before, plain(risen.from), after, plain(risen.to)],
      message,
      places: [
        at('survey_items', item.row.id),
        ...effects.map(({ effect }) => at('option_effects', effect.id, 'amount')),
      ],
    },
  ]
}

type Years = { readonly before: string; readonly after: string }

/** What rose: the amount per unit of product where it is known, else the amount itself; null where it did not. */
function rise(item: SurveyItem, { before, after }: Years, { survey }: CheckedAudit) {
  const each = [before, after].map((year) => unitConsumption(survey, item, year))
  const [first, then] = each
  if (first?.kind === 'number' && then?.kind === 'number') {
    if (then.value.lte(first.value)) return null
    return { words: '单位产品数量', from: first.value, to: then.value }
  }
  const [was, is] = [figureIn(item, before), figureIn(item, after)]
  if (was.kind !== 'number' || is.kind !== 'number' || is.value.lte(was.value)) return null
  return { words: '数量', from: was.value, to: is.value }
}
