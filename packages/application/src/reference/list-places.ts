import { listPlaces } from '@qingshen/contracts/reference.operations'
import { isWithinPeriod } from '@qingshen/core/kernel/period'
import { today } from '../deps.ts'
import { calculation } from '../use-case.ts'

/** The divisions in use today right below a place, or the provinces. */
export const listPlacesUseCase = calculation(listPlaces, (deps, { query }) => {
  const on = today(deps)
  return deps.reference.divisions.rows
    .filter((division) => division.parent === (query?.parent ?? null) && isWithinPeriod(division, on))
    .map(({ code, name, level, parent }) => ({ code, name, level, parent }))
})
