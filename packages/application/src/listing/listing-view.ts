import type { ListingDetail, ListingRow, Part } from '@qingshen/contracts/listing.schema'
import type { Ability } from '@qingshen/contracts/wire'
import { can, reasonText } from '@qingshen/core/access/can'
import type { Permission } from '@qingshen/core/access/permission'
import type { Issue } from '@qingshen/core/kernel/issue'
import { amendRefusals } from '@qingshen/core/listing/judge-amendment'
import { raiseRefusals } from '@qingshen/core/listing/judge-objection'
import { editRefusals, returnRefusals, sendRefusals } from '@qingshen/core/listing/judge-part'
import { judgeSteps } from '@qingshen/core/listing/judge-act'
import { lawInForce } from '@qingshen/core/scope/law-in-force'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { listComments, listCopies } from '@qingshen/store/listing/acts'
import type { PartRow } from '@qingshen/store/listing/parts'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller } from '../deps.ts'
import { actView, commentView, consentView, copyView } from './act-view.ts'
import { clauseChip } from './clause-chip.ts'
import { exclusionsOf } from './exclusions-of.ts'
import { type LoadedListing, judgedPart } from './loaded-listing.ts'
import { abilityOf, nextStepOf, toSteps } from './step-view.ts'

/** A list as a row. */
export function toListingRow(loaded: LoadedListing): ListingRow {
  const { row, law, procedure, counts } = loaded
  return {
    id: row.id,
    title: row.title,
    law: row.law,
    lawTitle: law.title,
    procedure: row.procedure,
    procedureTitle: procedure.title,
    year: row.year,
    batch: row.batch,
    region: { code: row.region, name: row.region_name, level: row.region_level },
    state: row.state,
    entries: counts.standing,
    nextStep: nextStepOf(loaded),
    publishedOn: row.published_on,
    version: row.version,
  }
}

function toPart(loaded: LoadedListing, part: PartRow): Part {
  const { procedure, situation, office } = loaded
  const judged = judgedPart(loaded, part.id)
  return {
    id: part.id,
    office: { id: part.office, name: part.officeName, level: part.level, place: part.placeName },
    heldAt: part.heldAt,
    state: part.state,
    returnReason: part.returnReason,
    entries: part.entries,
    questions: part.questions,
    lastRunOn: part.lastRunOn,
    version: part.version,
    abilities: {
      edit: abilityOf(editRefusals(procedure, situation, judged, office)),
      send: abilityOf(sendRefusals(procedure, situation, judged, office)),
      return: abilityOf(returnRefusals(procedure, situation, judged, office)),
    },
  }
}

/** Right and state together: the first reason against, or allowed. */
function ability(caller: Caller, permission: Permission, refusals: readonly Issue[]): Ability {
  const decision = can(caller.actor, permission, null)
  if (!decision.allowed) return { allowed: false, reason: reasonText(decision.reason) }
  const reason = refusals.map((issue) => issue.message).join('')
  return { allowed: refusals.length === 0, reason: reason === '' ? null : reason.slice(0, 500) }
}

function abilitiesOf(loaded: LoadedListing, caller: Caller): ListingDetail['abilities'] {
  const { procedure, situation, office, ownOffice, today } = loaded
  const asked = { today, entersForOthers: ownOffice !== null }
  const verdicts = judgeSteps(loaded)
  const refusalsOf = (act: string): readonly Issue[] => {
    const found = verdicts.filter((verdict) => verdict.step.act === act)
    return (found.find((verdict) => verdict.allowed) ?? found[0])?.reasons ?? []
  }
  return {
    openPart: ability(caller, 'listing.open', refusalsOf('propose')),
    comment: ability(caller, 'listing.comment', []),
    object: ability(caller, 'listing.object', raiseRefusals(procedure, situation, asked)),
    issueNotices: ability(caller, 'listing.act', refusalsOf('notify')),
    amendPublication: ability(caller, 'listing.act', amendRefusals(procedure, situation, office)),
  }
}

/** A list with everything the caller may see and do. */
export async function toListingDetail(tx: Tx, caller: Caller, loaded: LoadedListing): Promise<ListingDetail> {
  const { row, chain, procedure, counts, today } = loaded
  const copies = await listCopies(tx, row.id)
  const comments = await listComments(tx, row.id)
  const { comment_from: from, comment_to: to, comment_basis: basis } = row
  return {
    listing: toListingRow(loaded),
    clause: clauseChip(chain, procedure.clause),
    grounds: procedure.grounds.map((ground) => ({ ground, label: AUDIT_GROUNDS.label(ground) })),
    ranking: procedure.ranking?.by.map(({ fact, title }) => ({ fact, title })) ?? [],
    exclusions: exclusionsOf(lawInForce(loaded.law, today).rules),
    commentPeriod:
      from === null || to === null || basis === null
        ? null
        : { from, to, basis, running: from <= today && today <= to },
    fixedOn: row.fixed_on,
    publication: row.published_on === null ? null : { on: row.published_on, medium: row.medium, link: row.link },
    ownPart: loaded.parts.find((part) => part.office === loaded.office.id)?.id ?? null,
    steps: toSteps(loaded),
    parts: loaded.parts.map((part) => toPart(loaded, part)),
    acts: loaded.acts.map((act) => actView(procedure, act)),
    copies: copies.map(copyView),
    comments: comments.map(commentView),
    consents: loaded.consents.map(consentView),
    openObjections: counts.openObjections,
    notices: { issued: counts.noticed, standing: counts.standing, served: counts.served },
    abilities: abilitiesOf(loaded, caller),
  }
}
