import { size } from '@qingshen/contracts/calculators.operations'
import { sizeClassOf } from '@qingshen/core/vocabulary/enterprise-size'
import { today } from '../deps.ts'
import { calculation } from '../use-case.ts'

/** The size class of an industrial enterprise by the rule of today. */
export const sizeUseCase = calculation(size, (deps, { body }) => ({
  size: sizeClassOf(body, deps.reference.sizeRuleOn(today(deps))),
}))
