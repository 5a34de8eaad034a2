import { judgeConsent } from '@qingshen/core/listing/judge-consent'
import { judgeSteps } from '@qingshen/core/listing/judge-act'
import { fixingRegion } from '@qingshen/core/listing/procedures-on'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import { routeOf } from '@qingshen/core/listing/route'
import type { ListOffice, ListPart, ListSituation } from '@qingshen/core/listing/situation.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

const procedureOf = (law: string, id: string): ListProcedure => {
  const found = lawChain(LAWS, law)[0].procedures.find((procedure) => procedure.id === id)
  if (found === undefined) throw new Error(`no list ${id}`)
  return found
}
const LEVELS = ['province', 'city', 'county'] as const
const office = (regionPath: string, department: ActingDepartment): ListOffice => ({
  id: `${department} ${regionPath}`,
  capacities: [department],
  level: LEVELS[regionPath.split('/').length - 1] ?? 'county',
  regionPath,
})
const partOf = ({ id, level, regionPath }: ListOffice, changes: Partial<ListPart> = {}): ListPart => {
  return {
    id: `part of ${id}`,
    officeId: id,
    officeName: id,
    level,
    regionPath,
    heldAt: level,
    state: 'drafting',
    entries: 2,
    ...changes,
  }
}
const situation = (path: string, changes: Partial<ListSituation>): ListSituation => ({
  region: { level: LEVELS[path.split('/').length - 1] ?? 'county', path },
  year: 2026,
  parts: [],
  acts: [],
  consents: [],
  comment: null,
  openObjections: 0,
  standingEntries: 2,
  unrankedEntries: 0,
  fixedOn: null,
  publishedOn: null,
  notices: [],
  ...changes,
})
const allowed = (procedure: ListProcedure, now: ListSituation, who: ListOffice) =>
  judgeSteps({ procedure, situation: now, office: who, today: '2026-03-01' })
    .filter((verdict) => verdict.allowed)
    .map((verdict) => verdict.step.id)
const reasons = (procedure: ListProcedure, now: ListSituation, who: ListOffice, step: string) =>
  judgeSteps({ procedure, situation: now, office: who, today: '2026-03-01' })
    .find((verdict) => verdict.step.id === step)
    ?.reasons.map((reason) => reason.code)

test('XJ15-03a the region’s three departments fix a joint list, a city may add and need not', () => {
  const procedure = procedureOf('xinjiang-2015', 'xinjiang_key_industries')
  const region = office('65', 'ecology')
  const city = office('65/6501', 'industry')
  const own = situation('65', { parts: [partOf(region)] })
  expect(allowed(procedure, own, city)).toEqual(['propose_additions'])
  expect(reasons(procedure, own, region, 'fix')).toEqual(['listing.consent_missing', 'listing.consent_missing'])
  const fix = procedure.steps.find((step) => step.act === 'fix')
  if (fix === undefined) throw new Error('a list is fixed')
  const development = office('65', 'development')
  expect(judgeConsent(procedure, own, development, { step: fix, department: 'development' })).toEqual([])
  expect(judgeConsent(procedure, own, city, { step: fix, department: 'industry' })).toMatchObject([
    { code: 'listing.other_level' },
  ])
  const said = { agrees: true, stale: false, on: '2026-02-01' }
  const consents = [
    { ...said, department: 'development' as const },
    { ...said, department: 'industry' as const },
  ]
  expect(allowed(procedure, { ...own, consents }, region)).toEqual(['fix'])
  const waiting = situation('65', { parts: [partOf(region), partOf(city)], consents })
  expect(reasons(procedure, waiting, region, 'fix')).toEqual(['listing.not_sent'])
  const arrived = { ...waiting, parts: [partOf(region), partOf(city, { heldAt: 'province', state: 'sent' })] }
  expect(allowed(procedure, arrived, region)).toEqual(['fix'])
})

test('SC16-02a the city’s department of industry makes the plan, the province’s receives it', () => {
  const procedure = procedureOf('sichuan-2016', 'sichuan_yearly_plan')
  const city = office('51/5101', 'industry')
  const province = office('51', 'industry')
  expect(fixingRegion(procedure, city)).toEqual({ level: 'city', path: '51/5101' })
  const drafted = situation('51/5101', { parts: [partOf(city)] })
  expect(allowed(procedure, drafted, city)).toEqual(['fix'])
  expect(allowed(procedure, drafted, office('51/5101', 'ecology'))).toEqual([])
  const act = { step: 'fix', department: 'industry', level: 'city', regionPath: '51/5101', on: '2026-03-02' } as const
  const fixed = { ...drafted, acts: [act] }
  expect(allowed(procedure, fixed, province)).toEqual(['receive'])
  expect(allowed(procedure, fixed, office('50', 'industry'))).toEqual([])
  expect(allowed(procedure, fixed, city)).toEqual(['publish'])
})

test('YL22-02b a county proposes straight to its city, which fixes and notifies', () => {
  const procedure = procedureOf('yulin-2022', 'yulin_classified_list')
  const county = office('61/6108/610881', 'ecology')
  const city = office('61/6108', 'ecology')
  expect(routeOf(procedure, county, 'city')).toEqual(['county', 'city'])
  expect(fixingRegion(procedure, county)).toEqual({ level: 'city', path: '61/6108' })
  const sent = situation('61/6108', { parts: [partOf(county, { heldAt: 'city', state: 'sent' })] })
  expect(allowed(procedure, sent, city)).toEqual(['fix'])
  expect(allowed(procedure, sent, office('61', 'ecology'))).toEqual([])
})

test('the energy ground goes the same way in the hands of whoever saves energy at the place', () => {
  const procedure = procedureOf('national', 'national_energy')
  const city = { ...office('65/6501', 'industry'), capacities: ['industry', 'energy_saving'] as ActingDepartment[] }
  expect(allowed(procedure, situation('65', { standingEntries: 0 }), city)).toEqual(['propose'])
  expect(allowed(procedure, situation('65', { standingEntries: 0 }), office('65/6501', 'ecology'))).toEqual([])
})
