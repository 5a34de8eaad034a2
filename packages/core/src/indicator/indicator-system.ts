import type { Rational } from '../kernel/rational.ts'
import type { Expression } from './expression.ts'
import type { PerLevel } from './levels.ts'
import type { Benchmark } from './parse-benchmark.ts'

/** One indicator of a system that was read; `benchmarks` null for a qualitative one, `weight` null where unpublished. */
export type Indicator = {
  readonly id: string
  readonly title: string
  readonly unit: string | null
  readonly group: number
  readonly weight: Expression | null
  readonly isLimiting: boolean
  readonly direction: 'lower' | 'higher' | 'qualitative'
  readonly benchmarks: PerLevel<Benchmark> | null
  /** What is printed for each level, as it is shown to people. */
  readonly printed: PerLevel<string>
  /** A qualitative indicator may be met at one level and not at another. */
  readonly isGraded: boolean
  readonly isVerified: boolean
  /** Where it stands in the file. */
  readonly pointer: string
}

export type IndicatorGroup = { readonly id: string; readonly title: string; readonly weight: Expression | null }

/** A variable of a system's expressions, stated with the values or counted. */
export type SystemVariable = {
  readonly id: string
  readonly title: string
  /** The indicators of which the applicable ones are counted; null: the value is stated. */
  readonly countOf: readonly string[] | null
  readonly from: Rational | null
  readonly to: Rational | null
  readonly isWhole: boolean
}

/** What a system asks for its levels. */
export type SystemRules = {
  readonly indexThreshold: Rational
  /** The rank (see `rankOf`) that indicators not limiting must have for level I and for level II. */
  readonly levelOneNonLimiting: number
  readonly levelTwoNonLimiting: number
}

/** An indicator system that was read and found consistent. Groups and indicators in the order of the file. */
export type IndicatorSystem = {
  readonly id: string
  readonly title: string
  readonly isFictitious: boolean
  readonly levelNames: PerLevel<string>
  readonly variables: readonly SystemVariable[]
  readonly shareSets: readonly (readonly string[])[]
  readonly groups: readonly IndicatorGroup[]
  readonly indicators: readonly Indicator[]
  readonly rules: SystemRules
}
