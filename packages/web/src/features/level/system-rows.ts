import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import type { PerLevel } from '@qingshen/core/indicator/levels'

/** How an indicator is answered: a number, met or not, or the level met. */
export type AnswerKind = 'number' | 'yes_no' | 'graded'

/** One indicator as the page asks for it, of a system of either kind. */
export interface SystemRow {
  id: string
  title: string
  unit: string | null
  kind: AnswerKind
  isLimiting: boolean
  isVerified: boolean
  /** What each level asks; for a system of ratios only the benchmark, as level I. */
  asked: PerLevel<string>
}

export interface SystemPart {
  id: string
  title: string
  rows: readonly SystemRow[]
}

const NOTHING = { I: '', II: '', III: '' }

/** The indicators of a system in their groups; vetoes of a system of ratios as a group of their own. */
export function partsOf(any: AnySystem): readonly SystemPart[] {
  if (any.kind === 'levels') {
    const { groups, indicators } = any.system
    return groups.map(({ id, title }, group) => ({
      id,
      title,
      rows: indicators
        .filter((indicator) => indicator.group === group)
        .map(({ printed, isGraded, direction, ...row }) => {
          const kind = direction === 'qualitative' ? (isGraded ? 'graded' : 'yes_no') : 'number'
          return { ...row, kind, asked: printed }
        }),
    }))
  }
  const { quantitative, qualitative, vetoes = [] } = any.system
  const common = { unit: null, isLimiting: false, asked: NOTHING }
  return [
    ...quantitative.groups.map(({ id, title = id, indicators }) => ({
      id: `quantitative-${id}`,
      title,
      rows: indicators.map(({ benchmark, unit, status, ...row }): SystemRow => {
        const asked = { ...NOTHING, I: `基准值 ${String(benchmark)}` }
        return { ...common, ...row, unit: unit ?? null, kind: 'number', isVerified: status !== 'unverified', asked }
      }),
    })),
    ...qualitative.groups.map(({ id, title = id, indicators }) => ({
      id: `qualitative-${id}`,
      title,
      rows: indicators.map(({ status, ...row }): SystemRow => {
        return { ...common, ...row, kind: 'yes_no', isVerified: status !== 'unverified' }
      }),
    })),
    ...(vetoes.length === 0 ? [] : [vetoPart(vetoes)]),
  ]
}

function vetoPart(vetoes: readonly { readonly id: string; readonly title: string }[]): SystemPart {
  const rows = vetoes.map(({ id, title }): SystemRow => {
    return { id, title, unit: null, kind: 'yes_no', isLimiting: true, isVerified: true, asked: NOTHING }
  })
  return { id: 'vetoes', title: '否决项（有其一即不评）', rows }
}
