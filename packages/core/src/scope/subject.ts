import type { BooleanFactName } from '../vocabulary/fact.ts'
import type { PermitClass } from '../vocabulary/permit-class.ts'
import type { SizeClass } from '../vocabulary/size-class.ts'

/**
 * What is known of the enterprise to be judged; what is absent or undefined is not known. `industry` is a four-digit
 * class, `facts` the stated true-or-false facts.
 */
export type Subject = {
  readonly industry?: string | undefined
  readonly size?: SizeClass | undefined
  readonly permitClass?: PermitClass | undefined
  readonly facts?: { readonly [F in BooleanFactName]?: boolean | undefined } | undefined
  /** Facts that `facts` gives by assumption only: they have a value but were not declared. */
  readonly undeclared?: readonly BooleanFactName[] | undefined
}

/** Class code -> Chinese name: the edition of the industrial classification that decisions are made with. */
export type IndustryClasses = ReadonlyMap<string, string>
