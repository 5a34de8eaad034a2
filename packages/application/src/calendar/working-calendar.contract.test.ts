import { addWorkingDays } from '@qingshen/core/calendar/working-days'
import type { CalendarException } from '@qingshen/contracts/calendar.operations'
import { WorkingCalendarSchema } from '@qingshen/contracts/calendar.operations'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { loadWorkingDayYears, saveWorkingDayYear } from '@qingshen/store/calendar/working-days'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { callerNamed } from '@qingshen/testing/sign-in'
import { seedTestStore, testDeps } from '@qingshen/testing/test-deps'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { loadCalendarAt } from './load-calendar.ts'
import { loadWorkingCalendarUseCase, saveWorkingYearUseCase } from './working-calendar.ts'

const NEW_YEAR: CalendarException = { date: '2027-01-01', kind: 'off', name: '元旦' }
const LOCAL: CalendarException = { date: '2027-03-10', kind: 'off', name: '肉孜节' }

forEachEngine((store) => {
  let deps: Deps
  let region: Caller
  let county: Caller

  beforeAll(async () => {
    deps = testDeps(store.engine)
    await seedTestStore(deps)
    region = await callerNamed(deps, '自治区环保处员')
    county = await callerNamed(deps, '县环保科员')
  })

  const load = async (caller: Caller, query: object = {}) => {
    const { answer } = await loadWorkingCalendarUseCase.run(deps, caller, { params: {}, query, body: undefined })
    return WorkingCalendarSchema.parse(answer)
  }
  const save = async (caller: Caller, body: object, params: object = {}) => {
    const given = { year: 2027, source: '新政办发〔2026〕1号', version: 0, exceptions: [NEW_YEAR], ...body }
    const where = { province: '650000', ...params }
    const { answer } = await saveWorkingYearUseCase.run(deps, caller, { params: where, query: {}, body: given })
    return WorkingCalendarSchema.parse(answer)
  }
  const fiveAfter = (regionPath: string, from: string) =>
    runAsSystem(store.engine, async (tx) => addWorkingDays(await loadCalendarAt(tx, regionPath), from, 5))

  test('the years the program carries are there once, for everybody', async () => {
    await seedReference(deps)
    const all = await load(ANONYMOUS)
    expect(all).toMatchObject({ province: null, thisYear: 2026, abilities: { 'calendar.edit': { allowed: false } } })
    expect(all.years.map(({ year }) => year)).toEqual(Array.from({ length: 22 }, (_, index) => 2005 + index))
    expect(all.years.at(-1)).toMatchObject({ year: 2026, state: 'seeded', own: false, version: 0, workingDays: 248 })
    expect((await load(county)).province?.code).toBe('650000')
  })

  test('a province enters the year that is missing, with its source; the others still miss it', async () => {
    expect(await fiveAfter('650000/652300', '2026-12-29')).toEqual({ known: false, missingYear: 2027 })
    const saved = await save(region, { exceptions: [NEW_YEAR, LOCAL] })
    expect(saved.years.at(-1)).toMatchObject({
      year: 2027,
      state: 'confirmed',
      own: true,
      version: 1,
      workingDays: 259,
    })
    expect(await fiveAfter('650000/652300', '2026-12-29')).toEqual({ known: true, value: '2027-01-06' })
    expect(await fiveAfter('140000', '2026-12-29')).toEqual({ known: false, missingYear: 2027 })
  })

  test('a correction is a new version that keeps the old days; a stale one is refused', async () => {
    const corrected = await save(region, { version: 1, exceptions: [LOCAL], source: '更正通知' })
    expect(corrected.years.at(-1)).toMatchObject({ version: 2, source: '更正通知', exceptions: [LOCAL] })
    await expect(save(region, { version: 1 })).rejects.toMatchObject({ code: 'stale_version' })
    await expect(save(region, { version: 0 })).rejects.toMatchObject({ code: 'stale_version' })
    const kept = await runAsSystem(store.engine, (tx) =>
      tx.selectFrom('working_day_exception').select(['version', 'day']).where('region_path', '=', '650000').execute(),
    )
    expect(kept.filter(({ version }) => version === 1).length).toBe(2)
  })

  test('a province overrules the country’s year for itself', async () => {
    const exceptions = [{ date: '2026-11-23', kind: 'off', name: '地方假日' }]
    const own = await save(region, { exceptions, year: 2026 })
    expect(own.years.find(({ year }) => year === 2026)).toMatchObject({ own: true, version: 1 })
    expect((await load(ANONYMOUS)).years.find(({ year }) => year === 2026)).toMatchObject({ state: 'seeded' })
  })

  test('offices below and of other provinces only read, in the use case and in the database', async () => {
    await expect(save(county, { year: 2028 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(save(region, {}, { province: '140000' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(save(region, {}, { province: '652300' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(save(ANONYMOUS, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    const year = { year: 2030, exceptions: [], province: '650000', source: '无', at: '2026-11-22T00:00:00Z' }
    const write = { ...year, account: null, version: 0 }
    await expect(runAs(store.engine, county.actor, (tx) => saveWorkingDayYear(tx, write))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const years = await runAs(store.engine, county.actor, (tx) => loadWorkingDayYears(tx, '650000'))
    expect(years.some((each) => each.year === 2030)).toBe(false)
  })

  test('what is wrong in a year is told all at once; without a source nothing is saved', async () => {
    const wrong = [NEW_YEAR, NEW_YEAR, { date: '2026-01-01', kind: 'off', name: '元旦' }]
    await expect(save(region, { exceptions: wrong })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: [{ code: 'exception_repeated' }, { code: 'exception_of_other_year' }],
    })
    await expect(save(region, { source: '  ', year: 2029 })).rejects.toMatchObject({ code: 'validation_failed' })
  })

  test('every edit stands in the journal with what it was before', async () => {
    const entries = await runAsSystem(store.engine, (tx) =>
      tx.selectFrom('journal_entry').selectAll().where('action', '=', 'calendar.year_saved').execute(),
    )
    expect(entries.length).toBe(3)
  })
})
