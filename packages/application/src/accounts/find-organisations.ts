import { findOrganisations } from '@qingshen/contracts/accounts.operations'
import { visibility } from '@qingshen/core/access/visibility'
import { findOrganisationsOf } from '@qingshen/store/reference/organisations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { placeName } from '../register/site-view.ts'
import { procedure } from '../use-case.ts'

const MOST_SHOWN = 20

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
    code: codes.find((code) => code.length === 18) ?? codes[0] ?? null,
    place: placeName(deps.reference, regionPath),
  }))
  return { answer }
})
