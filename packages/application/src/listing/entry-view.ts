import type { Entry, StepAbility } from '@qingshen/contracts/listing.schema'
import { can, reasonText } from '@qingshen/core/access/can'
import type { Issue } from '@qingshen/core/kernel/issue'
import { actRefusal } from '@qingshen/core/listing/act-refusals'
import { raiseRefusals } from '@qingshen/core/listing/judge-objection'
import { editRefusals } from '@qingshen/core/listing/judge-part'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { EntryRow } from '@qingshen/store/listing/entries'
import { printedCode } from './printed-code.ts'
import { evidenceOf } from './act-view.ts'
import { clauseChip } from './clause-chip.ts'
import { FiguresSchema, StoredGroundsSchema } from './entry-schemas.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { abilityOf } from './step-view.ts'

/** Why the caller's office may not edit an entry: it belongs to another part, or the list is closed. */
export function entryRefusals(loaded: LoadedListing, part: string): readonly Issue[] {
  const { procedure, situation, office } = loaded
  const judged = situation.parts.find((candidate) => candidate.id === part) ?? {
    id: part,
    officeId: 'another office',
    officeName: '',
    level: situation.region.level,
    regionPath: situation.region.path,
    heldAt: situation.region.level,
    state: 'sent' as const,
    entries: 0,
  }
  return editRefusals(procedure, situation, judged, office)
}

/** Why no objection to this entry can be raised by the caller today. */
export function objectionRefusals(loaded: LoadedListing, state: EntryRow['state']): readonly Issue[] {
  const { procedure, situation, ownOffice, today } = loaded
  return [
    ...raiseRefusals(procedure, situation, { today, entersForOthers: ownOffice !== null }),
    ...(state === 'standing' ? [] : [actRefusal('listing.entry_gone', '/entry')]),
  ]
}

function objectAbility(loaded: LoadedListing, row: EntryRow): StepAbility {
  const facts = { regionPath: row.regionPath, organisationId: row.organisation }
  const { allowed, reason } = can(loaded.caller.actor, 'listing.object', facts)
  if (allowed) return abilityOf(objectionRefusals(loaded, row.state))
  return { allowed: false, reasons: [{ code: reason, message: reasonText(reason) }] }
}

function groundsOf(loaded: LoadedListing, grounds: unknown): Entry['grounds'] {
  return StoredGroundsSchema.parse(grounds).map(({ ground, clause, fact, source, factOn }) => ({
    ground,
    label: AUDIT_GROUNDS.label(ground),
    clause: clauseChip(loaded.chain, clause),
    fact: fact.slice(0, 2000),
    source: source.slice(0, 2000),
    factOn,
  }))
}

function removalOf(row: EntryRow): Entry['removal'] {
  if (row.removalReason === null) return null
  return {
    reason: row.removalReason,
    fact: row.removalFact,
    evidence: evidenceOf(row.removalEvidence, row.removalEvidenceName),
    by: row.removalOfficeName ?? '',
  }
}

function noticeOf(row: EntryRow): Entry['notice'] {
  const { noticeId: id, noticeNumber: number, noticeVersion: version } = row
  return id === null || number === null || version === null ? null : { id, number, version, served: row.isServed }
}

/** An entry as it is shown, with what the caller may do with it. */
export function toEntry(loaded: LoadedListing, row: EntryRow): Entry {
  const figures = FiguresSchema.parse(row.figures)
  const edit = abilityOf(entryRefusals(loaded, row.part))
  return {
    id: row.id,
    site: row.site,
    part: row.part,
    name: row.name,
    code: printedCode(row.code),
    place: row.placeName,
    state: row.state,
    origin: row.origin,
    mode: row.mode,
    grounds: groundsOf(loaded, row.grounds),
    receipt: row.receipt,
    reason: row.reason,
    evidence: evidenceOf(row.evidence, row.evidenceName),
    removal: removalOf(row),
    remark: row.remark,
    rank: row.rank,
    rankFigures:
      loaded.procedure.ranking?.by.map(({ fact, title }) => ({ fact, title, value: figures[fact] ?? null })) ?? [],
    openObjections: row.openObjections,
    notice: noticeOf(row),
    version: row.version,
    abilities: { change: edit, remove: edit, restore: edit, object: objectAbility(loaded, row) },
  }
}
