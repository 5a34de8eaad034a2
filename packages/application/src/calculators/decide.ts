import { decide } from '@qingshen/contracts/calculators.operations'
import { decideAll } from '@qingshen/core/scope/decide'
import { requireDay } from '../require-day.ts'
import { calculation } from '../use-case.ts'

/** Who must be audited and how, with reasons. */
export const decideUseCase = calculation(decide, (deps, { body }) => {
  requireDay(body.on, '/on')
  const request = { on: body.on, input: body.subjects }
  return decideAll(deps.laws, body.law, request, deps.reference.decide).map((decision) => ({
    ...decision,
    because: [...decision.because],
    missing: [...decision.missing],
  }))
})
