import type { WorkbenchRow } from '../../row.schema.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { clauseOfStep, isRequired } from '../method-step.ts'

/** The audit team: there is one, it has one leader, and it is the enterprise's own and not only advisers from outside. */
export const teamComposition: Check = {
  id: 'team_composition',
  title: '审核小组不完整',
  severity: 'warning',
  source: '审核由企业自行组织，审核小组由企业的管理人员和技术人员组成',
  run: ({ data, method }) => {
    const team = rowsOf(data, 'team')
    const fault = faultOf(team, isRequired(method, 'team'))
    if (fault === null) return []
    const figures = team.map(({ id, fields }) => `${id} ${fields['team_role'] ?? ''}`)
    const places = team.length === 0 ? [at('team')] : team.map(({ id }) => at('team', id, 'team_role'))
    return [{ about: ['team'], figures, message: fault, places, clause: clauseOfStep(method, 'team') }]
  },
}

function faultOf(team: readonly WorkbenchRow[], isNeeded: boolean): string | null {
  if (team.length === 0) return isNeeded ? '还没有审核小组。请填写小组成员、职务和职责。' : null
  const roles = team.map(({ fields }) => fields['team_role'])
  const leaders = roles.filter((role) => role === 'leader').length
  if (roles.every((role) => role === 'adviser')) {
    return '审核小组只有外聘专家。审核由企业自行组织，外聘的人只能协助。请加入本企业的管理人员和技术人员。'
  }
  if (leaders === 0) return '审核小组没有组长。请指定一位有决定权的负责人担任组长。'
  return leaders > 1 ? `审核小组有 ${leaders} 位组长，职责不清。请只保留一位，其余改为副组长。` : null
}
