import type { Notice, NoticePaper, NoticeRow } from '@qingshen/contracts/notices.operations'
import type { Ability } from '@qingshen/contracts/wire'
import { competenceRefusals } from '@qingshen/core/listing/judge-competence'
import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import { NoticeContentSchema } from '@qingshen/core/listing/notice.schema'
import { noticeStatus } from '@qingshen/core/listing/notice-status'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { NoticeRow as StoredNotice } from '@qingshen/store/listing/notices'
import { findNotices, listServices } from '@qingshen/store/listing/notices'
import type { Tx } from '@qingshen/store/session/tx'
import { evidenceOf } from './act-view.ts'
import { citationChip } from './clause-chip.ts'
import type { LoadedListing } from './loaded-listing.ts'

/** The frozen text of a notice. */
export function contentOf(row: StoredNotice): NoticeContent {
  return NoticeContentSchema.parse(row.content)
}

/** A notice as a row. */
export function toNoticeRow(row: StoredNotice): NoticeRow {
  return {
    id: row.id,
    listing: row.listing,
    entry: row.entry,
    number: row.number,
    version: row.version,
    addressee: contentOf(row).addressee.name,
    place: row.placeName,
    issuedOn: row.issuedOn,
    issuer: row.officeName,
    status: noticeStatus(row, row.latestVersion, row.listPublishedOn),
    servedOn: row.servedOn,
  }
}

function toPaper(content: NoticeContent): NoticePaper {
  const { addressee, list, grounds, duties, consequences, reason, ...rest } = content
  return {
    ...rest,
    reason: reason ?? null,
    addressee: { name: addressee.name, code: addressee.code ?? null, place: addressee.place ?? null },
    list: { ...list, medium: list.medium ?? null },
    grounds: grounds.map(({ citation, ground, ...each }) => ({
      ...each,
      ground: AUDIT_GROUNDS.schema.parse(ground),
      clause: citationChip(citation),
    })),
    duties: duties.map(({ citation, ...each }) => ({ ...each, clause: citationChip(citation) })),
    consequences: consequences.map(({ text, citation }) => ({ text, clause: citationChip(citation) })),
  }
}

/** Whether the caller's office may issue a new version or record a service: the office that notifies. */
export function noticeAbility(loaded: LoadedListing): Ability {
  const { procedure, situation, office } = loaded
  const steps = procedure.steps.filter((step) => step.act === 'notify')
  const refusals = steps.map((step) => competenceRefusals(procedure, step, situation, office))
  if (refusals.some((each) => each.length === 0)) return { allowed: true, reason: null }
  return { allowed: false, reason: refusals[0]?.[0]?.message ?? '这份名单的程序没有书面通知的步骤。' }
}

/** A notice with its paper, versions and service. */
export async function toNotice(tx: Tx, loaded: LoadedListing, row: StoredNotice): Promise<Notice> {
  const versions = await findNotices(tx, { entry: row.entry })
  const services = await listServices(tx, row.id)
  const ability = noticeAbility(loaded)
  const isLatest = row.version === row.latestVersion
  return {
    notice: toNoticeRow(row),
    paper: toPaper(contentOf(row)),
    versions: versions.map(({ id, version, number, issuedOn, reason }) => ({ id, version, number, issuedOn, reason })),
    services: services.map(({ evidence, evidenceName, ...service }) => ({
      ...service,
      evidence: evidenceOf(evidence, evidenceName),
    })),
    abilities: {
      reissue: isLatest ? ability : { allowed: false, reason: '已有更新的版本，请在最新版本上出具。' },
      serve: ability,
    },
  }
}
