import { chosenSystem } from '../../level/chosen-system.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { levelClause, levelStep } from '../level-step.ts'

/** The survey has begun, the method asks for a comparison with the industry, and no indicator system is chosen. */
export const levelSystemMissing: Check = {
  id: 'level_system_missing',
  title: '没有选定评价指标体系',
  severity: 'warning',
  source: '预审核：与同行业清洁生产水平比较',
  run: ({ data, method }) => {
    if (levelStep(method)?.needed !== 'required' || chosenSystem(data) !== null) return []
    if (rowsOf(data, 'survey_figures').length === 0) return []
    const message =
      '已经填了历年数据，还没有选定清洁生产评价指标体系，看不出本企业处在哪一级、哪些指标落后。请在“水平”里选定体系；本行业没有体系的，请写明用什么比较。'
    return [{ about: ['level'], figures: [], message, places: [at('level_system')], clause: levelClause(method) }]
  },
}
