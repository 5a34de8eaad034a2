import { searchSitesUseCase } from '@qingshen/application/register/search-sites'
import type { Caller, Deps } from '@qingshen/application/deps'
import { anOfficer } from '@qingshen/testing/register-builders'
import { sql } from 'kysely'
import { JUDGED } from './decide.ts'
import { fillRegister } from './fill-register.ts'
import type { Finding } from './finding.ts'
import { duration, figure } from './finding.ts'
import { onServer } from './open-stores.ts'
import { quantile, timed } from './runner.ts'
import type { Question } from './search-questions.ts'
import { searchQuestions } from './search-questions.ts'

const GOAL_MS = 100

type Size = { readonly rows: number; readonly rounds: number }
type Times = { readonly ours: number[]; readonly like: number[]; readonly trigram: number[] }

/**
 * The register's search as the page asks it (use case, rights and first page), question by question; where a question is
 * one word, beside it the two usual ways on a bare table: `like` over all rows, and the same with a trigram index.
 */
export async function benchSearch({ rows, rounds }: Size): Promise<Finding[]> {
  const found = await onServer(async (deps) => {
    await fillRegister(deps, { rows, place: JUDGED.place, indexed: true })
    const isTrigram = await preparePeers(deps)
    return await ask(deps, searchQuestions(rows, JUDGED.place, rounds), isTrigram)
  })
  return found ?? [figure('search', 'skipped: no PostgreSQL')]
}

async function ask(deps: Deps, questions: readonly Question[], isTrigram: boolean): Promise<Finding[]> {
  const caller: Caller = { actor: anOfficer(JUDGED.place), session: null, requestId: 'bench' }
  const byKind = new Map<string, Times>()
  for (const question of questions.slice(0, 17)) await answer(deps, caller, question)
  for (const question of questions) {
    const times = byKind.get(question.kind) ?? { ours: [], like: [], trigram: [] }
    byKind.set(question.kind, times)
    times.ours.push((await timed(() => answer(deps, caller, question))).ms)
    const word = question.query['text']
    if (typeof word !== 'string' || Object.keys(question.query).length > 1 || word.includes(' ')) continue
    if (times.like.length < 5) times.like.push((await timed(() => askPeer(deps, 'peer_like', word))).ms)
    if (isTrigram) times.trigram.push((await timed(() => askPeer(deps, 'peer_trigram', word))).ms)
  }
  return [...[...byKind].flatMap(([kind, times]) => findingsOf(kind, times)), overall([...byKind.values()])]
}

async function answer(deps: Deps, caller: Caller, { query }: Question): Promise<void> {
  await searchSitesUseCase.run(deps, caller, { params: undefined, query, body: undefined })
}

function findingsOf(kind: string, { ours, like, trigram }: Times): Finding[] {
  const ascending = ours.toSorted((a, b) => a - b)
  const peers = [
    ...(like.length > 0 ? [`like ${midText(like)}`] : []),
    ...(trigram.length > 0 ? [`trigram ${midText(trigram)}`] : []),
  ]
  const beside = peers.length > 0 ? ` (peers: ${peers.join(', ')})` : ''
  return [
    figure(`${kind}: median${beside}`, `${quantile(ascending, 0.5).toFixed(1)} ms`),
    duration(`${kind}: p95`, quantile(ascending, 0.95), GOAL_MS),
  ]
}

function overall(all: readonly Times[]): Finding {
  const ascending = all.flatMap(({ ours }) => ours).toSorted((a, b) => a - b)
  return duration('all questions: p95', quantile(ascending, 0.95), GOAL_MS)
}

function midText(times: readonly number[]): string {
  return `${quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  ).toFixed(1)} ms`
}

/** The bare tables of the peers: name, initials and code as one text. False where the server has no trigrams. */
async function preparePeers({ engine }: Deps): Promise<boolean> {
  await engine.script('create table peer_like as select site, search_text as name, pinyin_key from site_current')
  await engine.script('create index peer_like_order on peer_like (pinyin_key)')
  await engine.script('analyze peer_like')
  try {
    await engine.script('create extension pg_trgm')
  } catch {
    return false
  }
  await engine.script('create table peer_trigram as select * from peer_like')
  await engine.script('create index peer_trigram_order on peer_trigram (pinyin_key)')
  await engine.script('create index peer_trigram_name on peer_trigram using gin (name gin_trgm_ops)')
  await engine.script('analyze peer_trigram')
  return true
}

async function askPeer({ engine }: Deps, table: 'peer_like' | 'peer_trigram', word: string): Promise<void> {
  const pattern = `%${word.toLowerCase()}%`
  await sql`select site, name from ${sql.table(table)} where name like ${pattern} order by pinyin_key limit 50`.execute(
    engine.db,
  )
}
