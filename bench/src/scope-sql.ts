import type { Deps } from '@qingshen/application/deps'
import { createDecider } from '@qingshen/core/scope/decider'
import { normalForm } from '@qingshen/core/scope/normal-form'
import { scopeToSql } from '@qingshen/store/scope/scope-to-sql'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { annexOf, JUDGED, judgedLaw } from './decide.ts'
import { fillRegister } from './fill-register.ts'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { handWrittenQuery } from './hand-written-query.ts'
import type { StoreKind } from './open-stores.ts'
import { onEmbedded, onServer } from './open-stores.ts'
import { median, race } from './runner.ts'

const MOST = 1.3
const EMBEDDED_GOAL_MS = 5000

type Size = { readonly rows: number; readonly rounds: number }

/** The SQL reading of a law over all wide rows, beside a hand-written query with the same answers, on both engines. */
export async function benchScopeSql(size: Size): Promise<Finding[]> {
  const embedded = await onEmbedded((deps) => compare(deps, size, 'embedded'))
  const server = await onServer((deps) => compare(deps, size, 'server'))
  return [...embedded, ...(server ?? [figure('server', 'skipped: no PostgreSQL')])]
}

async function compare(deps: Deps, { rows, rounds }: Size, kind: StoreKind): Promise<Finding[]> {
  await fillRegister(deps, { rows, place: JUDGED.place, indexed: false })
  const law = judgedLaw()
  const [reading, byHand] = [readingOf(deps), handWrittenQuery(annexOf(law))]
  const answers = [await count(deps, reading), await count(deps, byHand)]
  if (answers[0] !== answers[1]) throw new Error(`different counts: ${answers.join(' and ')}`)
  const [ours, peer] = await race(
    [
      { name: 'reading', run: () => count(deps, reading) },
      { name: 'by hand', run: () => count(deps, byHand) },
    ],
    rounds,
  )
  if (ours === undefined || peer === undefined) throw new RangeError('two contenders were given')
  return [
    duration(`${kind}: the law's SQL reading`, median(ours), kind === 'embedded' ? EMBEDDED_GOAL_MS : undefined),
    duration(`${kind}: hand-written query, annex joined`, median(peer)),
    ratio(`${kind}: ours : hand-written`, median(ours), median(peer), MOST),
  ]
}

/** Outcome and mode of every site within reach, as the program compiles the law. */
function readingOf(deps: Deps): RawBuilder<unknown> {
  const { decide } = deps.reference
  const decider = createDecider(judgedLaw(), JUDGED.on, decide.classes)
  const scope = scopeToSql({
    form: normalForm(decider.model),
    divisionPrefix: decider.divisionPrefix,
    edition: decide.edition,
    sizeRule: decide.sizeRule,
  })
  return scope.judge(sql`site_search s`)
}

/** How many sites have which outcome and mode, as one text. */
async function count({ engine }: Deps, judged: RawBuilder<unknown>): Promise<string> {
  const { rows } = await runAsSystem(engine, (tx) =>
    sql<Readonly<Record<string, number>>>`
      select count(*) as all_sites, count(*) filter (where outcome = 'outside') as outside,
        count(*) filter (where outcome = 'mandatory') as mandatory,
        count(*) filter (where outcome = 'voluntary') as voluntary,
        count(*) filter (where mode = 'full') as full_mode, count(*) filter (where mode = 'simplified') as simplified
      from (${judged} offset 0) j`.execute(tx),
  )
  return JSON.stringify(rows[0])
}
