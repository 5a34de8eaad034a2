import { openListing } from '@qingshen/contracts/listing.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { competenceRefusals } from '@qingshen/core/listing/judge-competence'
import { judgeStep } from '@qingshen/core/listing/judge-act'
import { listTitle } from '@qingshen/core/listing/list-title'
import type { ListProcedure, ListStep } from '@qingshen/core/listing/procedure.schema'
import { fixingRegion } from '@qingshen/core/listing/procedures-on'
import { requireInForce } from '@qingshen/core/rulebook/law-text.schema'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { regionOf } from '@qingshen/store/listing/list-offices'
import { findListing, insertListing, lastBatch } from '@qingshen/store/listing/listings'
import { insertPart } from '@qingshen/store/listing/parts'
import { today } from '../deps.ts'
import { requireLaw } from '../law/law-book.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { listKindsOf } from './list-kinds.ts'
import { toListingDetail } from './listing-view.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { loadForCaller, officeOf } from './loaded-listing.ts'
import { refuseForReasons } from './refuse.ts'

type Wish = { law: string; procedure: string; year: number; batch: number; title?: string | undefined }

/** The kind of list asked for, in force today at the office's place. @throws Problem law_unknown, law_not_in_force, not_found */
function procedureOf({ deps }: Context, office: CapableOffice, wish: Wish): ListProcedure {
  const on = today(deps)
  requireInForce(requireLaw(deps.laws, wish.law), on)
  const found = listKindsOf(deps.laws, office.region, on).find(
    ({ chain, procedure }) => chain[0].id === wish.law && procedure.id === wish.procedure,
  )
  if (found !== undefined) return found.procedure
  throw new Problem('not_found', '本机构所在地今天没有这种名单。请从“可以建立的名单”中选择。')
}

/** The steps that propose on a level. */
function proposingSteps(procedure: ListProcedure, office: CapableOffice): readonly ListStep[] {
  return procedure.steps.filter((step) => step.act === 'propose' && step.levels.includes(office.level))
}

async function requireOffice({ tx, caller }: Context): Promise<CapableOffice> {
  const office = await officeOf(tx, caller)
  if (office !== null && office.capacities.length > 0) return office
  throw new Problem('forbidden', '名单由主管部门的机构建立。请换用主管部门经办人的身份。')
}

/** Begins the list where it is fixed; returns its key. One that is there already is joined. */
async function listOf(context: Context, office: CapableOffice, procedure: ListProcedure, wish: Wish): Promise<string> {
  const { deps, tx, journal } = context
  const place = fixingRegion(procedure, office)
  if (place === null) {
    throw new Problem('forbidden', '这种名单由下级机构确定，本级不建立，可以查看和提出意见。', [], {
      reason: 'listing.other_level',
    })
  }
  const region = await regionOf(tx, place.path)
  const key = { law: wish.law, procedure: wish.procedure, year: wish.year, batch: wish.batch, region: region.code }
  const known = await findListing(tx, key)
  if (known !== undefined) return known.id
  const last = await lastBatch(tx, key)
  if (wish.batch !== last + 1 || (procedure.batch === 'yearly' && wish.batch !== 1)) {
    throw new Problem(
      'state_forbids',
      procedure.batch === 'yearly' ? '这种名单每年一批，批次应当是 1。' : `下一批应当是第 ${last + 1} 批。`,
    )
  }
  const id = deps.newId()
  const { year, batch } = wish
  const title = wish.title ?? listTitle(procedure, { year, batch, regionName: region.name })
  await insertListing(tx, {
    ...key,
    id,
    title: title.slice(0, 200),
    regionPath: place.path,
    regionLevel: place.level,
    office: office.id,
    at: deps.now().toString(),
  })
  await journal({ action: 'listing.open', subjectKind: 'listing', subjectId: id, after: { ...key, title } })
  return id
}

/** Begins the office's own part, where it proposes and has none yet. */
async function beginPart(context: Context, loaded: LoadedListing, office: CapableOffice): Promise<boolean> {
  const { deps, tx, journal } = context
  if (loaded.parts.some((part) => part.office === office.id)) return false
  const [step] = proposingSteps(loaded.procedure, office)
  if (step === undefined) return false
  refuseForReasons(judgeStep(loaded, step.id).reasons)
  const id = deps.newId()
  const { level, regionPath } = office
  await insertPart(tx, { id, listing: loaded.row.id, office: office.id, level, regionPath, at: deps.now().toString() })
  await journal({ action: 'listing.part_opened', subjectKind: 'listing_part', subjectId: id, after: { step: step.id } })
  return true
}

/** Opens a list, or joins the one that is there, and begins the office's own part of it. */
export const openListingUseCase = useCase(openListing, async (context, { body }) => {
  const { deps, tx, caller } = context
  const office = await requireOffice(context)
  const procedure = procedureOf(context, office, body)
  const id = await listOf(context, office, procedure, body)
  const loaded = await loadForCaller(deps, tx, caller, id)
  const takesPart = loaded.procedure.steps.some(
    (step) => competenceRefusals(loaded.procedure, step, loaded.situation, loaded.office).length === 0,
  )
  if (!takesPart) {
    const first = loaded.procedure.steps[0]
    if (first !== undefined) refuseForReasons(competenceRefusals(procedure, first, loaded.situation, loaded.office))
  }
  const isBegun = await beginPart(context, loaded, office)
  return await toListingDetail(tx, caller, isBegun ? await loadForCaller(deps, tx, caller, id) : loaded)
})
