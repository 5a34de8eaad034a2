import { listIndustries } from '@qingshen/contracts/reference.operations'
import { calculation } from '../use-case.ts'

/** The classes whose code begins with the text or whose name contains it; all without a text. */
export const listIndustriesUseCase = calculation(listIndustries, (deps, { query }) => {
  const text = query?.text ?? ''
  const classes = [...(deps.reference.industries()?.classes.values() ?? [])]
  return classes
    .filter((entry) => entry.code.startsWith(text) || entry.name.includes(text))
    .map((entry) => ({ code: entry.code, name: entry.name, group: entry.group ?? '', division: entry.division ?? '' }))
})
