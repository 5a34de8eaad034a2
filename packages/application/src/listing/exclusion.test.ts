import type { Entry, ListingDetail } from '@qingshen/contracts/listing.schema'
import type { RulesRun } from '@qingshen/contracts/listing-entries.operations'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { aFile, call, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { openTestEngine } from '@qingshen/testing/memory-template'
import { aSite } from '@qingshen/testing/register-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { listEntriesUseCase } from './list-entries.ts'
import { openListingUseCase } from './open-listing.ts'
import { removeEntryUseCase } from './remove-entry.ts'
import { runRulesUseCase } from './run-rules.ts'

const KIND = { law: 'xinjiang-2005', procedure: 'xinjiang_double_exceed', year: 2026, batch: 1 }
const TIANSHAN = '650000/650100/650102'

/** The law of the region with one more rule, as a plan of the region adds it: stopped for two years, with proof. */
function withExclusion(deps: Deps): Deps {
  const stopped = {
    id: 'stopped',
    title: '连续停产两年',
    effect: 'excludes',
    clauses: [{ clause: 'XJ05-08a', from: '2005-11-01', to: null }],
    when: { is: 'suspendedTwoYears' },
    text: '企业{facts}，不列入',
    origin: KIND.law,
  } as const
  const laws = deps.laws.map((law) =>
    law.id === KIND.law
      ? {
          ...law,
          version: '0'.repeat(64),
          provisions: [{ ...stopped, clauses: [...stopped.clauses] }, ...law.provisions],
        }
      : law,
  )
  return { ...deps, laws }
}

let engine: Engine
let deps: Deps
let county: Caller
let site = ''

beforeAll(async () => {
  engine = await openTestEngine()
  deps = withExclusion(await listingDeps(engine, { today: '2026-03-02' }))
  county = await officerAt(deps, { region: '650102', department: 'ecology' })
  const steel = await aSite(engine, { name: '某钢铁有限公司', path: TIANSHAN })
  site = steel.site
  await knowing(deps, site, { industry: '3110', overStandard: true }, { source: '企业名录' })
})
afterAll(() => engine.close())

test('XJ15-03b a ground for leaving off needs its proof; once proven in the register the rules leave the site off', async () => {
  const opened = await call<ListingDetail>(deps, county, openListingUseCase, { body: KIND })
  expect(opened.exclusions).toEqual([{ fact: 'suspendedTwoYears', label: '连续停产两年', clause: 'XJ05-08a' }])
  const params = { listing: opened.listing.id, part: opened.ownPart }
  const run = () => call<RulesRun>(deps, county, runRulesUseCase, { params, body: {} })
  expect(await run()).toMatchObject({ added: 1 })
  const load = async () => (await call<{ items: Entry[] }>(deps, county, listEntriesUseCase, { params })).items[0]
  const entry = await load()
  const remove = (exclusion: string | null, evidence: string | null) =>
    call<Entry>(deps, county, removeEntryUseCase, {
      params: { listing: params.listing, entry: entry?.id },
      body: { version: entry?.version, reason: '连续停产两年', exclusion, evidence },
    })
  await expect(remove('suspendedTwoYears', null)).rejects.toMatchObject({ errors: [{ pointer: '/evidence' }] })
  await expect(remove('coatingStep', null)).rejects.toMatchObject({ errors: [{ pointer: '/exclusion' }] })

  await knowing(deps, site, { suspendedTwoYears: true }, { source: '停产证明' })
  expect(await run()).toMatchObject({ added: 0, withdrawn: 1, notListed: 1 })
  await knowing(deps, site, { suspendedTwoYears: false }, { source: '更正' })
  expect(await run()).toMatchObject({ added: 1, withdrawn: 0 })
  const back = await load()
  expect(back?.state).toBe('standing')
  const excluded = await call<Entry>(deps, county, removeEntryUseCase, {
    params: { listing: params.listing, entry: back?.id },
    body: {
      version: back?.version,
      reason: '连续停产两年',
      exclusion: 'suspendedTwoYears',
      evidence: await aFile(deps, TIANSHAN),
    },
  })
  expect(excluded).toMatchObject({
    state: 'excluded',
    removal: { fact: 'suspendedTwoYears', evidence: { name: '证明.pdf' } },
  })
  expect(await run()).toMatchObject({ added: 0, kept: 1, withdrawn: 0 })
  expect((await load())?.state).toBe('excluded')
})
