import { chineseDate } from '../../../kernel/chinese-date.ts'
import { chosenSystem } from '../../level/chosen-system.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** The version of the system that the audit chose was withdrawn: it still counts, and the team is told why it was. */
export const levelSystemWithdrawn: Check = {
  id: 'level_system_withdrawn',
  title: '采用的评价指标体系已停用',
  severity: 'warning',
  source: '停用的评价指标体系不再供新的审核采用，已经采用的由审核组说明或者另选',
  run: ({ data, method, beside: { withdrawn, newer } }) => {
    const chosen = chosenSystem(data)
    if (chosen === null || withdrawn === undefined) return []
    const { title, number, owner, withdrawnBy, withdrawnOn, reason } = withdrawn
    const why = reason === '' ? '没有写明原因' : `原因：${reason.replace(/[。；;.\s]+$/u, '')}`
    const next =
      newer === undefined
        ? '停用后没有新的一版。请在“水平”里另选一个评价指标体系；没有可选的，向发布的部门询问'
        : `请在“水平”里看一看是否改用第 ${newer.number} 版`
    const message = `审核采用的“${title}”第 ${number} 版，${owner}的${withdrawnBy}已于${chineseDate(withdrawnOn)}停用，${why}。等级仍按采用的这一版计算。${next}；继续用的，请在“采用的理由”里说明。`
    const places = [at('level_system', chosen.row.id, 'system')]
    const figures = [chosen.ref, withdrawnOn, reason]
    return [{ about: ['level'], figures, message, places, clause: levelClause(method) }]
  },
}
