import { findOrganisations } from '@qingshen/contracts/accounts.operations'
import { visibility } from '@qingshen/core/access/visibility'
import { printOrganisationCode } from '@qingshen/core/kernel/organisation-code'
import { findOrganisationsOf } from '@qingshen/store/reference/organisations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { placeName } from '../register/site-view.ts'
import { procedure } from '../use-case.ts'

const MOST_SHOWN = 20

/** The unified code where there is one, else the organisation code as its standard prints it. */
function printedCode(codes: readonly string[]): string | null {
  const [first] = codes
  if (first === undefined) return null
  return codes.find((code) => code.length === 18) ?? printOrganisationCode(first.slice(0, 9), first.slice(9) || null)
}

/**
 * Organisations a role can be given at. Whoever grants roles does not see the register, only names, codes and places
 * of what lies below his own office: so the system looks them up within that reach.
 */
export const findOrganisationsUseCase = procedure(findOrganisations, async (deps, caller, { query }) => {
  const shown = visibility(caller.actor, 'account.grant')
  if (shown.kind !== 'region' && shown.kind !== 'all') return { answer: [] }
  const path = shown.kind === 'region' ? shown.path : ''
  const rows = await runAsSystem(deps.engine, (tx) => findOrganisationsOf(tx, path, query.text, MOST_SHOWN))
  const answer = rows.map(({ id, name, codes, regionPath }) => ({
    id,
    name,
    code: printedCode(codes),
    place: placeName(deps.reference, regionPath),
  }))
  return { answer }
})
