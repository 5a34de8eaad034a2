import { hashOf } from '@qingshen/core/kernel/hash'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { citeClause } from '@qingshen/core/listing/cite-clause'
import { noticeContent } from '@qingshen/core/listing/notice-content'
import type { NoticeContent, NoticeGround } from '@qingshen/core/listing/notice.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import type { EntryRow } from '@qingshen/store/listing/entries'
import type { NoticeDraft } from '@qingshen/store/listing/notices'
import type { Context } from '../use-case.ts'
import { printedCode } from './printed-code.ts'
import { StoredGroundsSchema, isVoluntaryEntry } from './entry-schemas.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice } from './loaded-listing.ts'
import type { NoticeLaw } from './notice-law.ts'

/** What one notice says besides the list and its law. */
export type NoticeWish = {
  readonly entry: EntryRow
  readonly number: string
  readonly issuedOn: LocalDate
  readonly version: number
  readonly reason: string | null
  readonly publishedOn: LocalDate
  readonly addresseeName?: string | undefined
  readonly objection?: string | undefined
}

/** What the notices of one issue share. */
export type NoticeFrame = {
  readonly loaded: LoadedListing
  readonly law: NoticeLaw
  readonly copies: readonly string[]
}

function groundsOf(loaded: LoadedListing, entry: EntryRow): NoticeGround[] {
  return StoredGroundsSchema.parse(entry.grounds).map(({ ground, clause, fact, source }) => ({
    ground,
    label: AUDIT_GROUNDS.label(ground),
    fact,
    source,
    citation: citeClause(loaded.chain, clause),
  }))
}

function contentOf({ loaded, law, copies }: NoticeFrame, wish: NoticeWish): NoticeContent {
  const { row, chain } = loaded
  const { entry, number, issuedOn, version, reason, publishedOn, addresseeName, objection } = wish
  const printed = printedCode(entry.code)
  const code = printed === null ? {} : { code: printed }
  return noticeContent({
    issuer: actingOffice(loaded).name,
    number,
    issuedOn,
    version,
    reason,
    addressee: { name: addresseeName ?? entry.name, place: entry.placeName, ...code },
    list: { title: row.title, year: row.year, publishedOn, ...(row.medium === null ? {} : { medium: row.medium }) },
    grounds: groundsOf(loaded, entry),
    deadlines: law.deadlines,
    consequences: law.consequences,
    copies,
    isVoluntary: isVoluntaryEntry(entry),
    mode: entry.mode === null ? null : AUDIT_MODES.label(entry.mode),
    objection,
    cite: (clause) => citeClause(chain, clause),
  })
}

/** A notice ready to be issued: its whole text, frozen with its hash. */
export function writeNotice({ deps, caller }: Context, frame: NoticeFrame, wish: NoticeWish): NoticeDraft {
  const content = contentOf(frame, wish)
  return {
    id: deps.newId(),
    entry: wish.entry.id,
    version: wish.version,
    number: wish.number,
    office: actingOffice(frame.loaded).id,
    issuedOn: wish.issuedOn,
    publishedOn: wish.publishedOn,
    reason: wish.reason,
    content,
    contentHash: hashOf(content),
    at: deps.now().toString(),
    account: caller.actor.accountId,
  }
}
