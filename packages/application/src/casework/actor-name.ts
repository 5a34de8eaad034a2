import { findOrganisationName } from '@qingshen/store/reference/organisations'
import type { Context } from '../use-case.ts'
import type { LoadedCase } from './loaded-case.ts'

/** The name under which an act stands on the timeline: the office, the enterprise, or the consultancy acting for it. */
export async function actorName({ tx, caller }: Context, { row, office }: LoadedCase): Promise<string> {
  if (office !== null) return office.name
  const [own] = caller.actor.organisationIds
  if (own === undefined) return '系统'
  if (own === row.organisation) return row.name
  return `${(await findOrganisationName(tx, own)) ?? '受托机构'}（受${row.name}委托）`
}
