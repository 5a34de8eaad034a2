import type { Openable } from '@qingshen/contracts/listing.operations'
import { listOpenable } from '@qingshen/contracts/listing.operations'
import { plainDate } from '@qingshen/core/kernel/local-date'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import { fixingRegion } from '@qingshen/core/listing/procedures-on'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { regionOf } from '@qingshen/store/listing/list-offices'
import { lastBatch } from '@qingshen/store/listing/listings'
import type { Tx } from '@qingshen/store/session/tx'
import { today } from '../deps.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { clauseChip } from './clause-chip.ts'
import { listKindsOf } from './list-kinds.ts'
import { officeOf } from './loaded-listing.ts'

/** True when the office proposes in this kind of list; false when it acts in it otherwise; null when not at all. */
function partTaken(procedure: ListProcedure, office: CapableOffice): boolean | null {
  const acts = procedure.steps.filter(
    (step) =>
      step.levels.includes(office.level) &&
      [step.department, ...(step.act === 'propose' ? step.together : [])].some((each) =>
        office.capacities.includes(each),
      ),
  )
  return acts.length === 0 ? null : acts.some((step) => step.act === 'propose')
}

async function toOpenable(
  tx: Tx,
  chain: readonly [CompiledLaw, ...CompiledLaw[]],
  procedure: ListProcedure,
  at: { readonly office: CapableOffice; readonly year: number },
): Promise<Openable | null> {
  const proposes = partTaken(procedure, at.office)
  const place = fixingRegion(procedure, at.office)
  if (proposes === null || place === null) return null
  const region = await regionOf(tx, place.path)
  const law = chain[0]
  const key = { law: law.id, procedure: procedure.id, year: at.year, region: region.code }
  const last = await lastBatch(tx, key)
  return {
    law: law.id,
    lawTitle: law.title,
    procedure: procedure.id,
    title: procedure.title,
    clause: clauseChip(chain, procedure.clause),
    batch: procedure.batch,
    nextBatch: procedure.batch === 'yearly' ? 1 : last + 1,
    regionName: region.name,
    fixedAt: place.level,
    proposes,
    grounds: procedure.grounds.map((ground) => AUDIT_GROUNDS.label(ground)),
  }
}

/** The kinds of list the caller's office can open or join under the laws of its place. */
export const listOpenableUseCase = useCase(listOpenable, async ({ deps, tx, caller }, { query }) => {
  requireDay(query?.on, '/on')
  const office = await officeOf(tx, caller)
  if (office === null || office.capacities.length === 0) return []
  const on = query?.on ?? today(deps)
  const year = query?.year ?? plainDate(on).year
  const found: Openable[] = []
  for (const { chain, procedure } of listKindsOf(deps.laws, office.region, on)) {
    const openable = await toOpenable(tx, chain, procedure, { office, year })
    if (openable !== null) found.push(openable)
  }
  return found
})
