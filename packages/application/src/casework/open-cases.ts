import { workingDayCalendar } from '@qingshen/core/calendar/working-days'
import { dutyResolver } from '@qingshen/core/calendar/case-duties'
import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import type { CaseState } from '@qingshen/core/casework/case-codes'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { CaseDraft } from '@qingshen/store/casework/cases'
import { insertCases, tieRounds } from '@qingshen/store/casework/cases'
import { insertCaseEvents } from '@qingshen/store/casework/case-events'
import { insertObligations } from '@qingshen/store/casework/obligations'
import { setNextDues } from '@qingshen/store/casework/reckon-many'
import { casesOfListing, entriesWithoutCase } from '@qingshen/store/casework/cases-of-listing'
import type { ListingRow } from '@qingshen/store/listing/listings'
import type { Tx } from '@qingshen/store/session/tx'
import { pinyinOfName } from '../import/pinyin-of-name.ts'
import { isVoluntaryEntry } from '../listing/entry-schemas.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { tellOpened } from '../messages/tell-opened.ts'
import { reckoningVersion } from '../obligations/reckoning-version.ts'
import { nextOf, reckon, reckonObligations } from './reckon-obligations.ts'

const BATCH = 500

/** Who opens cases, and for the timeline under which name. */
export type Opener = {
  readonly deps: Deps
  readonly tx: Tx
  readonly account: string | null
  readonly office: string | null
  readonly name: string
}

/** A published list as cases are opened from it. */
export type PublishedList = {
  readonly row: ListingRow
  readonly publishedOn: string
  readonly department: ActingDepartment
  readonly clause: string
}

/**
 * Opens the case of every enterprise on a published list that has none yet: opened on the day of publication, from
 * which its dates run. Doing it again changes nothing. Answers how many were opened.
 */
export async function openCasesOfListing(opener: Opener, list: PublishedList): Promise<number> {
  const { tx } = opener
  let opened = 0
  for (;;) {
    const entries = await entriesWithoutCase(tx, list.row.id, BATCH)
    if (entries.length === 0) break
    const drafts = entries.map((entry): CaseDraft => {
      const kind: AuditKind = isVoluntaryEntry(entry) ? 'voluntary' : 'mandatory'
      return {
        id: opener.deps.newId(),
        site: entry.site,
        kind,
        mode: entry.mode,
        law: list.row.law,
        year: list.row.year,
        department: list.department,
        grounds: entry.grounds,
        listing: list.row.id,
        entry: entry.id,
        round: null,
        name: entry.name,
        pinyin_key: pinyinOfName(entry.name).key,
        code: entry.code,
        place_name: entry.placeName,
        industry: entry.industry,
        state: 'opened',
        opened_on: list.publishedOn,
        published_on: list.publishedOn,
        opened_at: opener.deps.now().toString(),
      }
    })
    await writeOpened(opener, drafts, { clause: list.clause })
    opened += drafts.length
  }
  await tieRounds(tx, list.row.id)
  return opened
}

/** What the first event of a case says. */
export type FirstEvent = { readonly clause: string; readonly note?: string; readonly evidence?: string | null }

/** Writes cases as they are opened: the rows, their first event and what is owed from the first day. */
export async function writeOpened(opener: Opener, drafts: readonly CaseDraft[], first: FirstEvent): Promise<void> {
  const { deps, tx } = opener
  await insertCases(tx, drafts)
  const at = deps.now().toString()
  const events = drafts.map((draft) => ({
    id: deps.newId(),
    audit_case: draft.id,
    seq: 1,
    event: draft.state === 'applied' ? 'applied' : 'opened',
    title: titleOf(draft),
    clause: first.clause,
    on_day: draft.opened_on,
    at,
    account: opener.account,
    office: opener.office,
    actor_name: opener.name,
    from_state: null,
    to_state: draft.state satisfies CaseState,
    sides: [],
    note: first.note ?? null,
    number: null,
    due: null,
    fulfils: [],
    opens: [],
    reopens: [],
    evidence: first.evidence ?? null,
    details: {},
  }))
  await insertCaseEvents(tx, events)
  await insertObligationsOf(opener, drafts)
  await tellOpened(opener, drafts)
}

function titleOf({ state, listing }: CaseDraft): string {
  if (state === 'applied') return '提交自愿审核申请'
  return listing === null ? '立案，协商自愿审核' : '列入名单，立案'
}

async function insertObligationsOf({ deps, tx }: Opener, drafts: readonly CaseDraft[]): Promise<void> {
  const none = { events: [], pauses: [], extensions: [] }
  for (const [law, ofLaw] of Map.groupBy(drafts, (draft) => draft.law)) {
    // nothing that is owed on the first day needs working days
    const room = { resolve: dutyResolver(deps.laws, law), calendar: workingDayCalendar([]), today: today(deps) }
    const version = reckoningVersion(deps, law)
    const owed = ofLaw.map((draft) => {
      const fresh = { ...draft, evaluated_on: null, accepted_on: null, is_ended: false, sides: [] }
      return { id: draft.id, obligations: reckon(room, fresh, none) }
    })
    await insertObligations(
      tx,
      owed.flatMap(({ id, obligations }) => obligations.map((each) => ({ ...each, auditCase: id }))),
    )
    await setNextDues(
      tx,
      owed.map(({ id, obligations }) => ({ id, next: nextOf(obligations), version })),
    )
  }
}

/** A corrected day of publication moves every date that runs from it; the old values are kept. */
export async function moveCasesOfListing(
  opener: Opener,
  listing: string,
  publishedOn: string,
  reason: string,
): Promise<void> {
  const { deps, tx } = opener
  for (const id of await casesOfListing(tx, listing, publishedOn)) {
    await reckonObligations({ deps, tx }, id, { cause: 'event', event: null, reason: `更正名单公布日期：${reason}` })
  }
}
