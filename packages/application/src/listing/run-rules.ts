import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import { runRules } from '@qingshen/contracts/listing-entries.operations'
import { requireInForce } from '@qingshen/core/rulebook/law-text.schema'
import { editRefusals, judgingRefusals } from '@qingshen/core/listing/judge-part'
import { proceduresOn } from '@qingshen/core/listing/procedures-on'
import type { ListedSite, NumberedReceipt } from '@qingshen/store/listing/sites-to-judge'
import {
  entriesOfSites,
  insertNumberedReceipts,
  roundsOfSites,
  sitesToJudge,
} from '@qingshen/store/listing/sites-to-judge'
import type { JudgingHold } from '@qingshen/store/listing/part-judging'
import { dropPart, endJudging, holdPart, keepPart } from '@qingshen/store/listing/part-judging'
import type { QuestionDraft } from '@qingshen/store/listing/write-entries'
import { replaceQuestions } from '@qingshen/store/listing/write-entries'
import { loadFactsOfSites } from '@qingshen/store/register/load-facts'
import { deciderOf } from '../law/law-book.ts'
import type { ImportWork } from '../import/import-work.ts'
import { letOthersRun, workAs } from '../import/import-work.ts'
import { requireDay } from '../require-day.ts'
import type { Context, InputOf } from '../use-case.ts'
import { procedure } from '../use-case.ts'
import { judgeSite, newestFact } from './judge-site.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, judgedPart, judgingExpired, loadForCaller, requirePart } from './loaded-listing.ts'
import type { Proposal, RunTarget } from './propose-entries.ts'
import { proposeEntries, withdrawEntries } from './propose-entries.ts'
import { receiptOf } from './receipt-of-site.ts'
import { refuseForReasons } from './refuse.ts'
import { readRounds, roundLaw } from './round-grounds.ts'

/** So many sites in one transaction: none holds others up for long. */
const BATCH = 50

type Tally = { -readonly [K in Exclude<keyof RulesRun, 'on' | 'lawVersion'>]: number }

const NOTHING: Tally = { judged: 0, added: 0, kept: 0, withdrawn: 0, undetermined: 0, inRound: 0, notListed: 0 }
const TALLIED = ['judged', 'added', 'kept', 'withdrawn', 'undetermined', 'inRound', 'notListed'] as const

/** A site that cannot be decided, with the receipt that says what was known of it. */
type Question = { readonly draft: QuestionDraft; readonly receipt: NumberedReceipt }

/** What the rules say about the sites of one batch. */
type BatchFinding = {
  readonly proposals: readonly Proposal[]
  readonly questions: readonly Question[]
  readonly inRound: number
  readonly notListed: number
}

/** A run of the rules over the area of one office. */
type Run = {
  readonly loaded: LoadedListing
  readonly target: RunTarget
  readonly on: string
}

async function judgeBatch(context: Context, run: Run, sites: readonly ListedSite[]): Promise<BatchFinding> {
  const { loaded, target, on } = run
  const { deps, tx } = context
  const reference = deps.reference.decide
  const decider = deciderOf(loaded.law, on, reference)
  const industries = deps.reference.industries()
  const judging = { decider, procedure: loaded.procedure, reference, industries }
  const ids = sites.map(({ site }) => site)
  const facts = await loadFactsOfSites(tx, ids, { validOn: on })
  const rounds = await roundsOfSites(tx, ids)
  const law = roundLaw(deps.laws, loaded.row.law, on)
  const leads = proceduresOn(loaded.chain, on).find((each) => each.grounds.includes('rollover'))?.id
  const list = {
    id: loaded.row.id,
    year: loaded.row.year,
    procedure: loaded.procedure,
    leads: leads === loaded.procedure.id,
  }
  const proposals: Proposal[] = []
  const questions: Question[] = []
  let inRound = 0
  for (const site of sites) {
    const rows = facts.get(site.site) ?? []
    const found = judgeSite(judging, site, rows)
    const past = found.isLeftOff ? { kind: 'none' as const } : readRounds(rounds.get(site.site) ?? [], list, law)
    const grounds = past.kind === 'ground' ? [...found.grounds, past.ground] : found.grounds
    const judged = { site: site.site, decider, judgement: found.judgement, facts: rows }
    const receipt = receiptOf(deps, loaded, judged)
    if (past.kind === 'running' && newestFact(found.grounds) <= past.since) inRound += 1
    else if (grounds.length > 0) proposals.push({ site, grounds, mode: found.judgement.mode, receipt })
    else if (found.missing.length > 0) {
      const { site: id, name, placeName } = site
      const { listing, part } = target
      const draft = { listing, part, site: id, name, placeName, missing: found.missing, receipt: receipt.id }
      questions.push({ draft, receipt })
    }
  }
  const notListed = sites.length - proposals.length - questions.length - inRound
  return { proposals, questions, inRound, notListed }
}

/** What one transaction did: its share of the tally, the hold for the next one, the last site seen or null at the end. */
type BatchDone = { readonly tally: Tally; readonly hold: JudgingHold; readonly last: string | null }

/** Judges the next sites of a run after the last one seen. Doing it again comes to the same. */
async function runBatch(context: Context, run: Run, hold: JudgingHold, after: string | null): Promise<BatchDone> {
  const { tx, deps } = context
  const { loaded, target, on } = run
  const kept = await keepPart(tx, hold, deps.now().toString())
  const sites = await sitesToJudge(tx, { regionPath: target.regionPath, on }, after, BATCH)
  const keys = sites.map(({ site }) => site)
  const last = sites.length < BATCH ? null : (keys.at(-1) ?? null)
  const standing = await entriesOfSites(tx, loaded.row.id, keys)
  const found = await judgeBatch(context, run, sites)
  const { added, kept: stay } = await proposeEntries(context, target, found.proposals, standing)
  const withdrawn = await withdrawEntries(context, target, found.proposals, standing)
  const asked = found.questions.filter(({ draft }) => standing.get(draft.site)?.origin !== 'manual')
  await insertNumberedReceipts(
    tx,
    asked.map(({ receipt }) => receipt),
  )
  await replaceQuestions(
    tx,
    target.part,
    { after, upTo: last },
    asked.map(({ draft }) => draft),
  )
  const { inRound, notListed } = found
  const counts = { judged: sites.length, added, kept: stay, withdrawn, undetermined: asked.length, inRound, notListed }
  return { tally: counts, hold: kept, last }
}

/** Begins a run: asks for the right, and takes the part in hand so that nobody sends it on half judged. */
async function beginRun(context: Context, { params, body }: InputOf<typeof runRules>) {
  const { deps, tx, caller, require, journal } = context
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const part = requirePart(loaded, params.part)
  require('listing.act', { regionPath: part.regionPath })
  const judged = judgedPart(loaded, part.id)
  refuseForReasons(editRefusals(loaded.procedure, loaded.situation, judged, loaded.office))
  if (judged.judging === 'running') refuseForReasons(judgingRefusals(judged, `/parts/${part.id}`))
  const on = body.on ?? loaded.today
  requireInForce(loaded.law, on)
  const at = deps.now().toString()
  const hold = await holdPart(tx, part.id, { at, expired: judgingExpired(deps).toString() })
  if (hold === null) refuseForReasons(judgingRefusals({ ...judged, judging: 'running' }, `/parts/${part.id}`))
  await journal({
    action: 'listing.rules_run_begun',
    subjectKind: 'listing_part',
    subjectId: part.id,
    after: { on, lawVersion: loaded.law.version },
    regionPath: part.regionPath,
  })
  const office = actingOffice(loaded).id
  const target = { listing: loaded.row.id, part: part.id, office, regionPath: part.regionPath }
  return { run: { loaded, target, on }, hold: hold ?? { part: part.id, at } }
}

async function endRun(context: Context, run: Run, hold: JudgingHold, tally: Tally): Promise<RulesRun> {
  await endJudging(context.tx, hold, run.on)
  const answer = { on: run.on, lawVersion: run.loaded.law.version, ...tally }
  await context.journal({
    action: 'listing.rules_run',
    subjectKind: 'listing_part',
    subjectId: run.target.part,
    after: answer,
    regionPath: run.target.regionPath,
  })
  return answer
}

function addUp(one: Tally, other: Tally): Tally {
  const sum = { ...one }
  for (const count of TALLIED) sum[count] += other[count]
  return sum
}

/** Does the batches one by one; where one fails, the part stays marked as half judged and a new run may begin at once. */
async function carryOut(work: ImportWork, run: Run, begun: JudgingHold): Promise<RulesRun> {
  let hold = begun
  let tally = NOTHING
  let after: string | null = null
  try {
    do {
      await letOthersRun()
      const held = hold
      const from: string | null = after
      const done: BatchDone = await work.inTransaction((context) => runBatch(context, run, held, from))
      tally = addUp(tally, done.tally)
      hold = done.hold
      after = done.last
    } while (after !== null)
    return await work.inTransaction((context) => endRun(context, run, hold, tally))
  } catch (error) {
    await work.inTransaction(({ tx }) => dropPart(tx, hold))
    throw error
  }
}

/**
 * Judges every site of the office's area under the law of the list on a day. Those with a ground of this kind of list
 * are proposed with their decision receipt, those that cannot be decided become questions. Running it again renews
 * what it proposed, withdraws what no longer holds, and leaves what people did by hand.
 *
 * It takes many short transactions, since in the embedded store others wait while one is open. Meanwhile the part is
 * held: it cannot be sent on, nor the list closed, half judged; a run that broke off is simply begun again.
 */
export const runRulesUseCase = procedure(runRules, async (deps, caller, input) => {
  requireDay(input.body.on, '/on')
  const work = workAs(deps, caller)
  const { run, hold } = await work.inTransaction((context) => beginRun(context, input))
  return { answer: await carryOut(work, run, hold) }
})
