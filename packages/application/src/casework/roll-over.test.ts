import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, knowing, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { expect, test } from 'vitest'
import { consentToListingUseCase } from '../listing/consent-to-listing.ts'
import { fixListingUseCase } from '../listing/fix-listing.ts'
import { loadListingUseCase } from '../listing/load-listing.ts'
import { openListingUseCase } from '../listing/open-listing.ts'
import { publishListingUseCase } from '../listing/publish-listing.ts'
import { runRulesUseCase } from '../listing/run-rules.ts'
import { listCasesUseCase } from './load-case.ts'

const KIND = { law: 'xinjiang-2015', procedure: 'xinjiang_key_industries', year: 2026, batch: 1 }

test('XJ05-11b a site listed again goes on in a new case, and the earlier one says where to', async () => {
  const engine = await openSeededTestEngine()
  const calendar: TestCalendar = { today: '2025-03-02' }
  const deps = await listingDeps(engine, calendar)
  const region = await officerAt(deps, { region: '650000', department: 'ecology' })
  const earlier = await aCase(deps, { law: 'xinjiang-2015', publishedOn: '2025-03-02', name: '某钢铁有限公司' })
  await knowing(deps, earlier.site, { industry: '3110', overStandard: true }, { source: '企业名录' })

  calendar.today = '2026-04-01'
  const opened = await call<ListingDetail>(deps, region, openListingUseCase, { body: KIND })
  const params = { listing: opened.listing.id, part: opened.ownPart }
  await call(deps, region, runRulesUseCase, { params, body: {} })
  const step = (act: string) => ({ listing: params.listing, step: opened.steps.find((each) => each.act === act)?.id })
  const seen = async () => (await call<ListingDetail>(deps, region, loadListingUseCase, { params })).listing.version
  for (const department of ['development', 'industry'] as const) {
    const other = await officerAt(deps, { region: '650000', department })
    const consent = { agrees: true, manner: 'officer', department, on: calendar.today, number: null }
    await call(deps, other, consentToListingUseCase, {
      params: step('fix'),
      body: { version: await seen(), ...consent },
    })
  }
  await call(deps, region, fixListingUseCase, { params: step('fix'), body: { version: await seen() } })
  await call(deps, region, publishListingUseCase, {
    params: step('publish'),
    body: { version: await seen(), publishedOn: '2026-04-01', medium: '自治区门户网站' },
  })

  const old = await seenBy(deps, region, earlier.id)
  expect(old).toMatchObject({ isEnded: true, sides: ['rolled_over'] })
  expect(old.events.at(-1)).toMatchObject({ event: 'rolled_over', note: expect.stringContaining(opened.listing.title) })
  const { items } = await call<{ items: { id: string; state: string }[] }>(deps, region, listCasesUseCase, {
    query: { site: earlier.site, ended: false },
  })
  expect(items).toMatchObject([{ state: 'opened', year: 2026, publishedOn: '2026-04-01' }])
  await engine.close()
})
