import type { Desk } from '../desk.ts'
import { cut } from '../desk.ts'
import type { ReportCell } from '../report-document.schema.ts'
import { DASH } from './dash.ts'

const MOST_REASONS = 4
const LONGEST_REASON = 200

/** Why dashes stand in a table: on paper nobody can ask the figure itself. */
export function dashNote(desk: Desk, rows: readonly (readonly ReportCell[])[]): string {
  const reasons = new Set<string>()
  for (const { runs } of rows.flat()) {
    for (const run of runs) {
      const figure = run.kind === 'figure' ? desk.bound(run.key) : undefined
      if (figure?.text === DASH && figure.how !== null) reasons.add(figure.how)
    }
  }
  if (reasons.size === 0) return ''
  const told = toldOnce([...reasons])
  const shown = told.slice(0, MOST_REASONS).map((reason) => cut(reason, LONGEST_REASON))
  return `“${DASH}”：${shown.join('；')}${told.length > MOST_REASONS ? '等' : ''}。`
}

/** Reasons that say the same of other things (`没有实测值：甲、乙`) become one of all these things. */
export function toldOnce(reasons: readonly string[]): string[] {
  const things = new Map<string, Set<string>>()
  for (const reason of reasons) {
    const [said = '', ...rest] = reason.split('：')
    const known = things.get(said) ?? new Set()
    for (const thing of rest.join('：').split('、')) if (thing !== '') known.add(thing)
    things.set(said, known)
  }
  return [...things].map(([said, all]) => (all.size === 0 ? said : `${said}：${[...all].join('、')}`))
}
