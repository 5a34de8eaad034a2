import type { NormalForm } from '@qingshen/core/scope/normal-form'
import type { SizeRule } from '@qingshen/core/vocabulary/enterprise-size'

/**
 * What a law on a day asks of the wide rows: its normal form, the digits divisions of its place begin with, the edition
 * of the industrial classification its cells are made of, and the rule by which figures give a size.
 */
export type ScopeFrame = {
  readonly form: NormalForm
  readonly divisionPrefix: string
  readonly edition: string
  readonly sizeRule: SizeRule
}
