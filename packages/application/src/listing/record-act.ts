import type { ListProcedure, ListStep } from '@qingshen/core/listing/procedure.schema'
import { capacityFor } from '@qingshen/core/listing/judge-competence'
import type { ActDraft, CopyDraft } from '@qingshen/store/listing/acts'
import { insertAct, insertCopies } from '@qingshen/store/listing/acts'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { findOfficeActingAs, regionOf } from '@qingshen/store/listing/list-offices'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import type { Context } from '../use-case.ts'
import { attachEvidence } from './attach-evidence.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice } from './loaded-listing.ts'

/** What an act adds to who, where and when. */
export type ActNote = {
  readonly act: string
  readonly part?: { readonly id: string; readonly regionPath: string }
  readonly note?: string | undefined
  readonly number?: string | null | undefined
  readonly evidence?: string | null | undefined
}

/** Records an act on a step with its dated copies, and writes it into the journal. */
export async function recordAct(context: Context, loaded: LoadedListing, step: ListStep, what: ActNote): Promise<void> {
  const { deps, tx, caller, journal } = context
  const office = actingOffice(loaded)
  const { row, procedure } = loaded
  const draft: ActDraft = {
    id: deps.newId(),
    listing: row.id,
    part: what.part?.id ?? null,
    step: step.id,
    act: what.act,
    department: capacityFor(procedure, step, office) ?? step.department,
    level: office.level,
    office: office.id,
    on: loaded.today,
    at: deps.now().toString(),
    account: caller.actor.accountId,
    note: what.note ?? null,
    number: what.number ?? null,
    evidence: what.evidence ?? null,
    regionPath: what.part?.regionPath ?? row.region_path,
  }
  await attachEvidence(tx, draft.evidence, { kind: 'listing', id: row.id })
  await insertAct(tx, draft)
  if (what.act === step.act) await insertCopies(tx, await copiesOf(context, loaded, step, draft))
  await journal({
    action: `listing.${what.act}`,
    subjectKind: 'listing',
    subjectId: row.id,
    after: { step: step.id, part: draft.part, on: draft.on, note: draft.note, number: draft.number },
    regionPath: draft.regionPath,
  })
}

async function copiesOf(
  { deps, tx }: Context,
  loaded: LoadedListing,
  step: ListStep,
  act: ActDraft,
): Promise<CopyDraft[]> {
  const copies: CopyDraft[] = []
  for (const receiver of await receiversOf(tx, loaded.procedure, step, actingOffice(loaded))) {
    const { department, office, name, regionPath } = receiver
    const common = { id: deps.newId(), listing: loaded.row.id, act: act.id, step: step.id, on: act.on }
    copies.push({ ...common, department, office: office?.id ?? null, officeName: name, regionPath })
  }
  return copies
}

/** The offices that get a copy of a step carried out by an office: registered ones by name, others by what they are. */
export async function receiversOf(tx: Context['tx'], procedure: ListProcedure, step: ListStep, sender: CapableOffice) {
  const receivers = []
  const own = capacityFor(procedure, step, sender)
  for (const { department, level } of step.copies) {
    if (department === own) continue
    const regionPath = pathAtLevel(sender, level === 'same' ? sender.level : level)
    const office = await findOfficeActingAs(tx, department, regionPath)
    const place = office === undefined ? await regionOf(tx, regionPath) : null
    const name = office?.name ?? `${place?.name ?? ''}${ACTING_DEPARTMENTS.label(department)}`
    receivers.push({ department, office, name, regionPath })
  }
  return receivers
}

function pathAtLevel(sender: CapableOffice, level: CapableOffice['level']): string {
  const codes = sender.regionPath.split('/')
  const height = OFFICE_LEVELS.codes.indexOf(level) - OFFICE_LEVELS.codes.indexOf(sender.level)
  return height >= 0 ? sender.regionPath : codes.slice(0, codes.length + height).join('/')
}
