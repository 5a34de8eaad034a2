import { signInPage } from '@qingshen/contracts/accounts.operations'
import { isDemonstration } from '../demonstration/demonstration-store.ts'
import { systemUseCase } from '../use-case.ts'

/** What the sign-in page shows; the demonstration accounts with their public password only on demonstration data. */
export const signInPageUseCase = systemUseCase(signInPage, async ({ deps, tx }) => {
  const data = deps.demonstration
  if (data === null || !(await isDemonstration(tx))) return { demonstration: false, banner: null, accounts: [] }
  const accounts = data.accounts.map(({ name, displayName, description }) => ({
    name,
    displayName,
    description,
    password: data.password,
  }))
  return { demonstration: true, banner: data.banner, accounts }
})
