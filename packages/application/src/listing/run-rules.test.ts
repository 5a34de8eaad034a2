import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aSite } from '@qingshen/testing/register-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { loadListingUseCase } from './load-listing.ts'
import { openListingUseCase } from './open-listing.ts'
import { runRulesUseCase } from './run-rules.ts'
import { sendPartUseCase } from './send-part.ts'

const KIND = { law: 'shanxi-2022', procedure: 'shanxi_yearly', year: 2026, batch: 1 }
const TAIYUAN = '140000/140100/140105'
/** More sites than one transaction judges. */
const LISTED = 58
const UNKNOWN = 4

const calendar: TestCalendar = { today: '2026-02-20' }
let engine: Engine
let deps: Deps
let city: Caller
let listing = ''
let part = ''

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  city = await officerAt(deps, { region: '140100', department: 'ecology' })
  for (let number = 0; number < LISTED + UNKNOWN; number += 1) {
    const { site } = await aSite(engine, { name: `太原焦化${number}厂`, path: TAIYUAN })
    if (number < LISTED) await knowing(deps, site, { industry: '2521', highConsumption: true }, { source: '普查' })
  }
  const opened = await call<ListingDetail>(deps, city, openListingUseCase, { body: KIND })
  listing = opened.listing.id
  part = opened.ownPart ?? ''
})
afterAll(() => engine.close())

const run = () => call<RulesRun>(deps, city, runRulesUseCase, { params: { listing, part }, body: {} })
const load = () => call<ListingDetail>(deps, city, loadListingUseCase, { params: { listing } })
const send = (version: number) =>
  call(deps, city, sendPartUseCase, { params: { listing, part }, body: { version, note: '已核对' } })
const ownPart = async () => (await load()).parts[0]

/** A run whose latest batch was so many seconds ago. */
const underWay = (seconds: number) =>
  runAsSystem(engine, (tx) =>
    tx
      .updateTable('listing_part')
      .set({ judging_at: deps.now().subtract({ seconds }).toString() })
      .where('id', '=', part)
      .execute(),
  )

test('an area of several batches is judged once and whole, and again with the same result', async () => {
  const all = LISTED + UNKNOWN
  const first = await run()
  expect(first).toMatchObject({ judged: all, added: LISTED, kept: 0, undetermined: UNKNOWN, notListed: 0 })
  expect(await ownPart()).toMatchObject({ entries: LISTED, questions: UNKNOWN, lastRunOn: '2026-02-20' })
  expect(await run()).toMatchObject({ judged: all, added: 0, kept: LISTED, withdrawn: 0, undetermined: UNKNOWN })
  expect(await ownPart()).toMatchObject({ entries: LISTED, questions: UNKNOWN })
})

test('questions about sites that are no longer judged go with the next run', async () => {
  const asked = await runAsSystem(engine, (tx) =>
    tx.selectFrom('listing_question').select('site').where('part', '=', part).execute(),
  )
  const gone = asked[0]?.site ?? ''
  await runAsSystem(engine, (tx) =>
    tx.updateTable('site').set({ closed_on: '2026-01-31' }).where('id', '=', gone).execute(),
  )
  expect(await run()).toMatchObject({ judged: LISTED + UNKNOWN - 1, undetermined: UNKNOWN - 1 })
  expect(await ownPart()).toMatchObject({ questions: UNKNOWN - 1 })
})

test('while the rules run the part is neither sent on nor judged a second time', async () => {
  await underWay(5)
  const { version = 0, abilities } = (await ownPart()) ?? {}
  expect(abilities?.['send']?.reasons.map(({ code }) => code)).toEqual(['listing.rules_running'])
  await expect(send(version)).rejects.toMatchObject({ errors: [{ code: 'listing.rules_running' }] })
  await expect(run()).rejects.toMatchObject({ errors: [{ code: 'listing.rules_running' }] })
})

test('a run that broke off is begun again; until then the half judged part stays', async () => {
  await underWay(61)
  const { version = 0 } = (await ownPart()) ?? {}
  await expect(send(version)).rejects.toMatchObject({ errors: [{ code: 'listing.rules_broken_off' }] })
  expect(await run()).toMatchObject({ added: 0, kept: LISTED })
  const judged = await ownPart()
  expect(judged).toMatchObject({ version: version + 1 })
  await send(version + 1)
  const journal = await runAsSystem(engine, (tx) =>
    tx.selectFrom('journal_entry').select('action').where('subject_id', '=', part).orderBy('at').execute(),
  )
  const runs = journal.map(({ action }) => action).filter((action) => action.startsWith('listing.rules_run'))
  expect(runs).toEqual([1, 2, 3, 4].flatMap(() => ['listing.rules_run_begun', 'listing.rules_run']))
})
