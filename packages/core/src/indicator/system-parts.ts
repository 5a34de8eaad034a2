import { decimalText } from '../kernel/decimal.ts'
import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import { exactRational } from '../kernel/exact-number.schema.ts'
import { toDecimal } from '../kernel/rational.ts'
import { raisedUnit } from '../kernel/unit.ts'
import type { Expression } from './expression.ts'
import { expressionText } from './expression-text.ts'
import type { AnySystem } from './judge-plant.ts'
import type { PerLevel } from './levels.ts'
import type { RatioSystem } from './ratio-system.schema.ts'

/** How an indicator is answered: a number, met or not, or the level met. */
export type AnswerKind = 'number' | 'yes_no' | 'graded'

/** One indicator of a system of either kind, as pages, sheets and reports show it. */
export type SystemRow = {
  readonly id: string
  readonly title: string
  readonly unit: string | null
  readonly kind: AnswerKind
  /** Which way is better; null for what is met or not. */
  readonly direction: 'lower' | 'higher' | null
  readonly isLimiting: boolean
  readonly isVerified: boolean
  /** The weight in its group (of ratios: its points) as printed; empty where it is not published. */
  readonly weight: string
  /** What each level asks, as printed; for a system of ratios only the benchmark, as level I. */
  readonly asked: PerLevel<string>
}

/** The indicators under one heading. `weight`: of the group in the whole as printed; empty where none is printed. */
export type SystemPart = {
  readonly id: string
  readonly title: string
  readonly weight: string
  readonly rows: readonly SystemRow[]
}

/** The id of the part that holds what excludes a plant from every grade; there `true` is bad. */
export const VETO_PART = 'vetoes'

const NOTHING = { I: '', II: '', III: '' }

/** The indicators of a system in their groups; vetoes of a system of ratios as a group of their own. */
export function systemParts(any: AnySystem): readonly SystemPart[] {
  return any.kind === 'ratio' ? ratioParts(any.system) : levelParts(any)
}

function levelParts({ system: { groups, indicators } }: Extract<AnySystem, { kind: 'levels' }>): SystemPart[] {
  return groups.map(({ id, title, weight: whole }, group) => ({
    id,
    title,
    weight: weightText(whole),
    rows: indicators
      .filter((indicator) => indicator.group === group)
      .map(({ printed, isGraded, direction, weight, ...row }): SystemRow => {
        const kind = direction === 'qualitative' ? (isGraded ? 'graded' : 'yes_no') : 'number'
        const { id: own, title: name, isLimiting, isVerified } = row
        const way = direction === 'qualitative' ? null : direction
        const shown = { id: own, title: name, ...printedUnits(row.unit, printed), isLimiting, isVerified }
        return { ...shown, kind, direction: way, weight: weightText(weight) }
      }),
  }))
}

/** The unit with raised figures, also where a level names it. */
function printedUnits(unit: string | null, asked: PerLevel<string>): Pick<SystemRow, 'unit' | 'asked'> {
  if (unit === null) return { unit, asked }
  const raised = raisedUnit(unit)
  const of = (text: string) => text.replaceAll(unit, raised)
  return { unit: raised, asked: { I: of(asked.I), II: of(asked.II), III: of(asked.III) } }
}

function weightText(weight: Expression | null): string {
  return weight === null ? '' : expressionText(weight)
}

function ratioParts({ quantitative, qualitative, vetoes = [] }: RatioSystem): SystemPart[] {
  const common = { isLimiting: false, asked: NOTHING }
  const yesNo = { ...common, unit: null, kind: 'yes_no', direction: null } as const
  const numbers = quantitative.groups.map(({ id, title = id, indicators }) => ({
    id: `quantitative-${id}`,
    title,
    weight: '',
    rows: indicators.map(({ benchmark, unit = null, status, weight, ...row }): SystemRow => {
      const asked = { ...NOTHING, I: `基准值 ${numberText(benchmark)}` }
      const { id: own, title: name, direction } = row
      const shown = { id: own, title: name, direction, weight: numberText(weight) }
      return { ...common, ...shown, ...printedUnits(unit, asked), kind: 'number', isVerified: status !== 'unverified' }
    }),
  }))
  const points = qualitative.groups.map(({ id, title = id, indicators }) => ({
    id: `qualitative-${id}`,
    title,
    weight: '',
    rows: indicators.map(({ id: own, title: name, status, weight }): SystemRow => {
      return { ...yesNo, id: own, title: name, weight: numberText(weight), isVerified: status !== 'unverified' }
    }),
  }))
  if (vetoes.length === 0) return [...numbers, ...points]
  const rows = vetoes.map(({ id, title }): SystemRow => {
    return { ...yesNo, id, title, weight: '', isLimiting: true, isVerified: true }
  })
  return [...numbers, ...points, { id: VETO_PART, title: '否决项（有其一即不评）', weight: '', rows }]
}

function numberText(value: ExactNumber): string {
  return decimalText(toDecimal(exactRational(value)))
}
