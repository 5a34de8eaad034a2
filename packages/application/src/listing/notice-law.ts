import { deadlines } from '@qingshen/core/calendar/deadlines'
import { citeClause } from '@qingshen/core/listing/cite-clause'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import type { NoticeDeadline } from '@qingshen/core/listing/notice-content'
import type { NoticeConsequence } from '@qingshen/core/listing/notice.schema'
import type { Sanction } from '@qingshen/core/rulebook/consequence.schema'
import { consequencesOn } from '@qingshen/core/rulebook/consequences-on'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { Breach } from '@qingshen/core/vocabulary/breach'
import { BREACHES } from '@qingshen/core/vocabulary/breach'

/** What an enterprise on a list may fail to do. */
const POSSIBLE: readonly Breach[] = ['no_disclosure', 'no_audit', 'no_report', 'false_report']

/** The part of a notice that is the same for every enterprise on a list. */
export type NoticeLaw = {
  readonly deadlines: readonly NoticeDeadline[]
  readonly consequences: readonly NoticeConsequence[]
}

/** The duties counted from the publication, and what follows on the day of the notice when they are not done. */
export function noticeLaw(
  laws: readonly CompiledLaw[],
  law: string,
  days: { readonly published: LocalDate; readonly issuedOn: LocalDate },
): NoticeLaw {
  const chain = lawChain(laws, law)
  const sanctions = new Map<string, { sanction: Sanction; applies: readonly string[] }>()
  for (const act of POSSIBLE) {
    for (const row of consequencesOn(laws, { law, act, actOn: days.issuedOn }).sanctions) {
      if (row.sanction.who === 'enterprise') sanctions.set(row.sanction.id, row)
    }
  }
  return {
    deadlines: deadlines(laws, { law, published: days.published }),
    consequences: [...sanctions.values()].map(({ sanction, applies }) => ({
      text: sanctionText(chain, sanction, applies),
      citation: citeClause(chain, sanction.clause),
    })),
  }
}

function sanctionText(chain: readonly CompiledLaw[], sanction: Sanction, applies: readonly string[]): string {
  const amount = amountText(sanction)
  const refusal = sanction.onRefusal === undefined ? '' : `；拒不改正的，${sanction.onRefusal}`
  const articles = applies.map((clause) => {
    const { document, article } = citeClause(chain, clause)
    return document === undefined ? clause : `《${document}》${article ?? ''}`
  })
  const applied = articles.length === 0 ? '' : `（适用${articles.join('、')}）`
  return `${breachText(sanction)}由${sanction.authority}${sanction.measure}${refusal}${amount}${applied}`
}

/** What the sanction is for; nothing where its own words say so already. */
function breachText({ acts, measure }: Sanction): string {
  if (measure.includes('的，')) return ''
  return `${acts.map((act) => BREACHES.label(act)).join('、')}的，`
}

function amountText({ amountYuan }: Sanction): string {
  if (amountYuan === undefined) return ''
  const { min, max } = amountYuan
  const floor = min === null ? '' : `${inWan(min)}以上`
  return max === null ? `（罚款${floor}）` : `（罚款${floor}${inWan(max)}以下）`
}

/** Whole tens of thousands read as 万元; other sums stay as they are. */
function inWan(yuan: string): string {
  return yuan.endsWith('0000') ? `${yuan.slice(0, -4)}万元` : `${yuan}元`
}
