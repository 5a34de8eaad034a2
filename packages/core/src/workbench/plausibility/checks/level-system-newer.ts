import { chineseDate } from '../../../kernel/chinese-date.ts'
import { chosenSystem } from '../../level/chosen-system.ts'
import { unfitRows } from '../../level/newer-version.ts'
import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** Of the system the audit chose a later version is in use: whether to take it is asked, and never forced. */
export const levelSystemNewer: Check = {
  id: 'level_system_newer',
  title: '采用的评价指标体系有新的一版',
  severity: 'notice',
  source: '评价指标体系更正、修订后以新的一版为准，采用哪一版由审核组说明',
  run: ({ data, method, beside: { newer } }) => {
    const chosen = chosenSystem(data)
    if (chosen === null || newer === undefined) return []
    const { title, number, publishedBy, owner, publishedOn, count, changes, ref } = newer
    const where = [...new Set(changes.map((each) => `“${each.where}”`))]
    const unfit = unfitRows(data, newer).length
    const differs = count === 0 ? '内容没有不同' : `有 ${count} 处不同：${listed(where)}`
    const left = unfit === 0 ? '' : `；已填的数值里有 ${unfit} 行与新版不合`
    const message = `审核采用的是“${title}”第 ${newer.chosen} 版，${owner}的${publishedBy}已于${chineseDate(publishedOn)}发布第 ${number} 版，${differs}${left}。请在“水平”里看一看是否改用；继续用第 ${newer.chosen} 版的，请说明理由。`
    const places = [at('level_system', chosen.row.id, 'system')]
    return [{ about: ['level'], figures: [chosen.ref, ref], message, places, clause: levelClause(method) }]
  },
}
