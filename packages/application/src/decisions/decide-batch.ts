import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import { judgeInput } from '@qingshen/core/scope/decide'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { addProgress, lastReceipts } from '@qingshen/store/decisions/decision-runs'
import type { DecisionRun, ReceiptContent } from '@qingshen/store/decisions/decision-runs'
import type { ListedSite, NumberedReceipt } from '@qingshen/store/listing/sites-to-judge'
import { insertNumberedReceipts, sitesToJudge } from '@qingshen/store/listing/sites-to-judge'
import { loadFactsOfSites } from '@qingshen/store/register/load-facts'
import { deciderOf } from '../law/law-book.ts'
import { receiptOf } from '../listing/receipt-of-site.ts'
import { inputOfSite } from '../register/subject-of-site.ts'
import type { Context } from '../use-case.ts'

/** So many sites in one transaction: none holds others up for long. */
const BATCH = 200

/**
 * Decides the next sites of a run after the last one seen, and keeps the receipts that say something new. Returns the
 * last site seen, or null at the end.
 */
export async function decideBatch(
  context: Context,
  run: DecisionRun,
  law: CompiledLaw,
  after: string | null,
): Promise<string | null> {
  const { deps, tx } = context
  const area = { regionPath: run.region_path, on: run.decided_on }
  const sites = await sitesToJudge(tx, area, after, BATCH)
  const receipts = await judge(context, run, law, sites)
  await insertNumberedReceipts(tx, receipts)
  await addProgress(tx, run.id, { done: sites.length, written: receipts.length, at: deps.now().toString() })
  return sites.length < BATCH ? null : (sites.at(-1)?.site ?? null)
}

async function judge(
  context: Context,
  run: DecisionRun,
  law: CompiledLaw,
  sites: readonly ListedSite[],
): Promise<NumberedReceipt[]> {
  const { deps, tx } = context
  const reference = deps.reference.decide
  const decider = deciderOf(law, run.decided_on, reference)
  const keys = sites.map(({ site }) => site)
  const facts = await loadFactsOfSites(tx, keys, { validOn: run.decided_on })
  const before = await lastReceipts(tx, keys, run)
  return sites.flatMap((site) => {
    const rows = facts.get(site.site) ?? []
    const judgement = judgeInput(decider, inputOfSite(site, rows, reference.edition), reference)
    const receipt = receiptOf(deps, { row: run, law }, { site: site.site, decider, judgement, facts: rows })
    const last = before.get(site.site)
    return last !== undefined && textOf(last) === textOf(receipt) ? [] : [receipt]
  })
}

function textOf({ lawVersion, facts, outcome, mode, listed, reasons }: ReceiptContent): string {
  return canonicalJson({ lawVersion, facts, outcome, mode, listed, reasons })
}
