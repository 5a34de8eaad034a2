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

/** "某某的，由某机关责令改正；拒不改正的，处5万元以上50万元以下罚款（适用《某法》第某条）". */
function sanctionText(chain: readonly CompiledLaw[], sanction: Sanction, applies: readonly string[]): string {
  const { breach, measure } = breachAndMeasure(sanction)
  const refusal = sanction.onRefusal === undefined ? '' : `；拒不改正的，${sanction.onRefusal}`
  const articles = applies.map((clause) => {
    const { document, article } = citeClause(chain, clause)
    return document === undefined ? clause : `《${document}》${article ?? ''}`
  })
  const applied = articles.length === 0 ? '' : `（适用${articles.join('、')}）`
  return `${breach}的，由${sanction.authority}${withAmount(`${measure}${refusal}`, sanction)}${applied}`
}

const CONDITION = '的，'

/** What the sanction is for and what is done: a measure may name its own breach before the first "的，". */
function breachAndMeasure({ acts, measure }: Sanction): { breach: string; measure: string } {
  const end = measure.indexOf(CONDITION)
  if (end < 0) return { breach: acts.map((act) => BREACHES.label(act)).join('、'), measure }
  return { breach: measure.slice(0, end), measure: measure.slice(end + CONDITION.length) }
}

/** Writes the sum into the words where they name the fine, else behind them. */
function withAmount(text: string, { amountYuan }: Sanction): string {
  if (amountYuan === undefined) return text
  const { min, max } = amountYuan
  const sum = `${min === null ? '' : `${inWan(min)}以上`}${max === null ? '' : `${inWan(max)}以下`}`
  const written = text.replace(/处以?罚款$/, `处${sum}罚款`)
  return written === text ? `${text}（罚款${sum}）` : written
}

/** Whole tens of thousands read as 万元; other sums stay as they are. */
function inWan(yuan: string): string {
  return yuan.endsWith('0000') ? `${yuan.slice(0, -4)}万元` : `${yuan}元`
}
