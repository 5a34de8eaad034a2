import { deadlines } from '@qingshen/contracts/calculators.operations'
import { deadlines as deadlinesOf } from '@qingshen/core/calendar/deadlines'
import { requireDay } from '../require-day.ts'
import { calculation } from '../use-case.ts'

/** The duties that follow from a list's publication. */
export const deadlinesUseCase = calculation(deadlines, (deps, { body }) => {
  requireDay(body.published, '/published')
  requireDay(body.evaluated, '/evaluated')
  requireDay(body.accepted, '/accepted')
  for (const [index, { from, to }] of (body.suspended ?? []).entries()) {
    requireDay(from, `/suspended/${index}/from`)
    requireDay(to, `/suspended/${index}/to`)
  }
  return deadlinesOf(deps.laws, body).map((row) => ({ ...row, basis: [...row.basis] }))
})
