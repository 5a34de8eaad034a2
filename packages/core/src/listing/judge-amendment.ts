import type { Issue } from '../kernel/issue.ts'
import { actRefusal } from './act-refusals.ts'
import { competenceRefusals } from './judge-competence.ts'
import type { ListProcedure } from './procedure.schema.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'

/** Why this office cannot correct the day of publication; empty for the office that published, once it has. */
export function amendRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  office: ListOffice,
): readonly Issue[] {
  const step = procedure.steps.find((candidate) => candidate.act === 'publish')
  const unpublished = situation.publishedOn === null ? [actRefusal('listing.nothing_to_amend', '/')] : []
  return step === undefined ? unpublished : [...competenceRefusals(procedure, step, situation, office), ...unpublished]
}
