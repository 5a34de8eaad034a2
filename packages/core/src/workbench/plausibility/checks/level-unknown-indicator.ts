import { grouped } from '../../../kernel/grouped.ts'
import type { LevelIssue } from '../../level/level-sheets.ts'
import type { Check } from '../check.ts'
import { listed } from '../check.ts'
import { levelClause } from '../level-step.ts'

const WHAT: Readonly<Record<string, string>> = {
  level_cell_unknown: '指标',
  level_variable_cell_unknown: '变量',
}

/** Values of indicators and of variables that the chosen system does not have: of each one finding. */
export const levelUnknownIndicator: Check = {
  id: 'level_unknown_indicator',
  title: '体系里没有的指标',
  severity: 'warning',
  source: '评价指标以选定的指标体系为准',
  run: ({ levels, method, data, beside: { system } }) => {
    if (levels === null || system === null) return []
    const unknown = levels.before.issues.filter(({ code }) => WHAT[code] !== undefined)
    return [...grouped(unknown, ({ code }) => code)].map(([code, issues]) => {
      const names = issues.map(({ place }) => nameOf(place, data))
      const message = `采用的指标体系“${system.system.title}”里没有这些${WHAT[code] ?? ''}：${listed(names)}，各行没有计入。请核对编号，或者删去这些行。`
      const places = issues.map(({ place }) => ({ ...place }))
      return { about: [code], figures: names, message, places, clause: levelClause(method) }
    })
  },
}

/** The id that was entered in the cell. */
function nameOf({ sheet, row, column }: LevelIssue['place'], data: ReadonlyMap<string, readonly Row[]>): string {
  return data.get(sheet)?.find(({ id }) => id === row)?.fields[column ?? ''] ?? ''
}

type Row = { readonly id: string; readonly fields: Readonly<Record<string, string>> }
