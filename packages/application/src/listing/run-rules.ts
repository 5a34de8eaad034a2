import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import { runRules } from '@qingshen/contracts/listing-entries.operations'
import { requireInForce } from '@qingshen/core/rulebook/law-text.schema'
import { editRefusals } from '@qingshen/core/listing/judge-part'
import { proceduresOn } from '@qingshen/core/listing/procedures-on'
import type { ListedSite, NumberedReceipt } from '@qingshen/store/listing/sites-to-judge'
import {
  entriesOfSites,
  insertNumberedReceipts,
  roundsOfSites,
  sitesToJudge,
} from '@qingshen/store/listing/sites-to-judge'
import { updatePart } from '@qingshen/store/listing/parts'
import type { QuestionDraft } from '@qingshen/store/listing/write-entries'
import { replaceQuestions } from '@qingshen/store/listing/write-entries'
import { loadFactsOfSites } from '@qingshen/store/register/load-facts'
import { deciderOf } from '../law/law-book.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { judgeSite, newestFact } from './judge-site.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, judgedPart, loadForCaller, requirePart } from './loaded-listing.ts'
import type { Proposal, RunTarget } from './propose-entries.ts'
import { proposeEntries, withdrawEntries } from './propose-entries.ts'
import { receiptOf } from './receipt-of-site.ts'
import { refuseForReasons } from './refuse.ts'
import { readRounds, roundLaw } from './round-grounds.ts'

const BATCH = 500

type Tally = { -readonly [K in Exclude<keyof RulesRun, 'on' | 'lawVersion'>]: number }

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
  readonly context: Context
  readonly loaded: LoadedListing
  readonly target: RunTarget
  readonly on: string
}

async function judgeBatch(run: Run, sites: readonly ListedSite[]): Promise<BatchFinding> {
  const { context, loaded, target, on } = run
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

async function runOver(run: Run): Promise<Tally> {
  const { context, loaded, target, on } = run
  const { tx } = context
  const tally: Tally = { judged: 0, added: 0, kept: 0, withdrawn: 0, undetermined: 0, inRound: 0, notListed: 0 }
  const questions: QuestionDraft[] = []
  const area = { regionPath: target.regionPath, on }
  let sites = await sitesToJudge(tx, area, null, BATCH)
  while (sites.length > 0) {
    const standing = await entriesOfSites(
      tx,
      loaded.row.id,
      sites.map(({ site }) => site),
    )
    const found = await judgeBatch(run, sites)
    const { added, kept } = await proposeEntries(context, target, found.proposals, standing)
    tally.withdrawn += await withdrawEntries(context, target, found.proposals, standing)
    const asked = found.questions.filter(({ draft }) => standing.get(draft.site)?.origin !== 'manual')
    await insertNumberedReceipts(
      tx,
      asked.map(({ receipt }) => receipt),
    )
    questions.push(...asked.map(({ draft }) => draft))
    tally.added += added
    tally.kept += kept
    tally.judged += sites.length
    tally.inRound += found.inRound
    tally.notListed += found.notListed
    sites = sites.length < BATCH ? [] : await sitesToJudge(tx, area, sites.at(-1)?.site ?? null, BATCH)
  }
  await replaceQuestions(tx, target.part, questions)
  return { ...tally, undetermined: questions.length }
}

/**
 * Judges every site of the office's area under the law of the list on a day. Those with a ground of this kind of list
 * are proposed with their decision receipt, those that cannot be decided become questions. Running it again renews
 * what it proposed, withdraws what no longer holds, and leaves what people did by hand.
 */
export const runRulesUseCase = useCase(runRules, async (context, { params, body }) => {
  const { deps, tx, caller, require, journal } = context
  requireDay(body.on, '/on')
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const part = requirePart(loaded, params.part)
  require('listing.act', { regionPath: part.regionPath })
  refuseForReasons(editRefusals(loaded.procedure, loaded.situation, judgedPart(loaded, part.id), loaded.office))
  const on = body.on ?? loaded.today
  requireInForce(loaded.law, on)
  const office = actingOffice(loaded).id
  const target = { listing: loaded.row.id, part: part.id, office, regionPath: part.regionPath }
  const tally = await runOver({ context, loaded, target, on })
  await updatePart(tx, part.id, part.version, { last_run_on: on })
  const answer = { on, lawVersion: loaded.law.version, ...tally }
  await journal({
    action: 'listing.rules_run',
    subjectKind: 'listing_part',
    subjectId: part.id,
    after: answer,
    regionPath: part.regionPath,
  })
  return answer
})
