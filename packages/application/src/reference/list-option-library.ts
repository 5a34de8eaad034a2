import { listOptionLibrary } from '@qingshen/contracts/option-library.operations'
import { findInLibrary } from '@qingshen/core/option/find-in-library'
import { calculation } from '../use-case.ts'

/** The options of the library that fit; an industry may be given by its class, whose division counts. */
export const listOptionLibraryUseCase = calculation(listOptionLibrary, (deps, { query }) => {
  const division = query?.division === undefined ? undefined : divisionOf(query.division)
  return [...findInLibrary(deps.reference.optionLibrary(), { ...query, division })]
})

/** `C3011`, `3011` and `30` are all of division 30. */
function divisionOf(code: string): string {
  return /\d{2}/.exec(code)?.[0] ?? code
}
