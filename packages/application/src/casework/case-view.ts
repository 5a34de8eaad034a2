import type { CaseRow as CaseRowView, CaseEventView, ObligationView } from '@qingshen/contracts/cases.schema'
import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import { CASE_EVENTS, CASE_STATES, CASE_SIDES } from '@qingshen/core/casework/case-codes'
import { DUTIES, DUTY_HOLDERS } from '@qingshen/core/vocabulary/duty'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { CaseEventRow } from '@qingshen/store/casework/case-events'
import type { CaseRow } from '@qingshen/store/casework/cases'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { requireLaw } from '../law/law-book.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import { dueSignOf } from './due-sign.ts'

/** A case as a row of lists. */
export function toCaseRow(deps: Deps, row: CaseRow): CaseRowView {
  return {
    id: row.id,
    site: row.site,
    name: row.name,
    code: row.code,
    placeName: row.place_name,
    kind: row.kind,
    mode: row.mode,
    law: row.law,
    lawTitle: requireLaw(deps.laws, row.law).title,
    year: row.year,
    department: row.department,
    state: row.state,
    sides: row.sides,
    isEnded: row.is_ended,
    openedOn: row.opened_on,
    publishedOn: row.published_on,
    nextDue: nextDueOf(deps, row),
    version: row.version,
  }
}

function nextDueOf(deps: Deps, row: CaseRow): CaseRowView['nextDue'] {
  const { next_due: due, next_duty: duty, next_holder: holder } = row
  if (due === null || !DUTIES.is(duty) || !DUTY_HOLDERS.is(holder)) return null
  const question = { laws: deps.laws, law: row.law, today: today(deps) }
  const isPaused = row.next_is_paused
  const { sign, days } = dueSignOf(question, { duty, due, state: 'open', isPaused, daysLate: null })
  return { duty, title: DUTIES.label(duty), holder, due, days, sign }
}

type Shown = { readonly chain: readonly CompiledLaw[]; readonly files: ReadonlyMap<string, string> }

/** An event as the timeline shows it. */
export function toEvent({ chain, files }: Shown, row: CaseEventRow): CaseEventView {
  return {
    id: row.id,
    seq: row.seq,
    event: CASE_EVENTS.schema.parse(row.event),
    title: row.title,
    clause: clauseChip(chain, row.clause),
    onDay: row.on_day,
    at: row.at,
    actor: row.actor_name,
    fromState: row.from_state === null ? null : CASE_STATES.schema.parse(row.from_state),
    toState: CASE_STATES.schema.parse(row.to_state),
    sides: row.sides.filter((side) => CASE_SIDES.is(side)),
    note: row.note,
    number: row.number,
    due: row.due,
    evidence: evidenceOf(files, row.evidence),
  }
}

/** A proof with its name, as far as the reader may see it. */
export function evidenceOf(files: ReadonlyMap<string, string>, id: string | null) {
  const name = id === null ? undefined : files.get(id)
  return id === null || name === undefined ? null : { file: id, name }
}

/** An obligation as it stands today. */
export function toObligation(
  deps: Deps,
  law: string,
  chain: readonly CompiledLaw[],
  obligation: KeptObligation,
): ObligationView {
  const { sign, days } = dueSignOf({ laws: deps.laws, law, today: today(deps) }, obligation)
  return {
    id: obligation.id,
    duty: obligation.duty,
    title: DUTIES.label(obligation.duty),
    text: obligation.text,
    clause: clauseChip(chain, obligation.clause),
    basis: obligation.basis.map((clause) => clauseChip(chain, clause)),
    holder: obligation.holder,
    anchorOn: obligation.anchorOn,
    due: obligation.due,
    computedDue: obligation.computedDue,
    sign,
    days,
    fulfilledOn: obligation.fulfilledOn,
    daysLate: obligation.daysLate,
  }
}
