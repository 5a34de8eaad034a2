import type { CaseChoices, CaseDetail } from '@qingshen/contracts/cases.schema'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { aFile, call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { openSeededTestEngine } from '@qingshen/testing/seeded-template'
import { happening } from '@qingshen/testing/submission-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { loadSubmissionsUseCase } from '../submission/read-submissions.ts'
import { loadCaseChoicesUseCase } from './case-choices.ts'
import { fixModeUseCase, waiveAcceptanceUseCase } from './findings-of-office.ts'

const PLACE = '140000/140100/140105'
const calendar: TestCalendar = { today: '2026-08-20' }
const wish = { law: 'shanxi-2022', path: PLACE, publishedOn: '2026-03-31' }

let engine: Engine
let deps: Deps
let city: Caller

beforeAll(async () => {
  engine = await openSeededTestEngine()
  deps = await listingDeps(engine, calendar)
  city = await officerAt(deps, { region: '140100', department: 'ecology' })
})
afterAll(() => engine.close())

test('SX22-03i an office fixes the mode with its reason, and the report asks for what the mode asks for', async () => {
  const { id, enterprise } = await aCase(deps, wish)
  const params = { case: id }
  const report = () => call<SubmissionPage>(deps, enterprise, loadSubmissionsUseCase, { params })
  expect(await report()).toMatchObject({ mode: 'full', isModeAssumed: true })
  const fix = async (caller: Caller, mode: string, reason = '排放量小，工艺简单') => {
    const { version } = await seenBy(deps, caller, id)
    const body = { mode, onDay: calendar.today, reason, version }
    return await call<CaseDetail>(deps, caller, fixModeUseCase, { params, body })
  }
  await expect(fix(enterprise, 'quick')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(fix(city, 'quick', ' ')).rejects.toMatchObject({ code: 'validation_failed' })
  const fixed = await fix(city, 'quick')
  expect(fixed).toMatchObject({ mode: 'quick' })
  expect(fixed.events.at(-1)).toMatchObject({ event: 'mode_fixed', note: '快速审核：排放量小，工艺简单' })
  expect(await report()).toMatchObject({ mode: 'quick', isModeAssumed: false })
  await expect(fix(city, 'quick')).rejects.toMatchObject({ errors: [{ code: 'case.mode_same', pointer: '/mode' }] })
})

test('SX22-03j what needs no acceptance, or was accepted by another department, is not overdue for it', async () => {
  const { id, enterprise } = await aCase(deps, wish)
  const params = { case: id }
  const happens = (caller: Caller, event: 'engaged' | 'submitted' | 'received' | 'evaluated', has: string[] = []) =>
    happening(deps, caller, id, { event, onDay: calendar.today, has: has as never[] })
  await happens(enterprise, 'engaged', ['engagement_complete'])
  await happens(enterprise, 'submitted', ['report_complete', 'certified'])
  await happens(city, 'received')
  const waive = async (ground: string) => {
    const { version } = await seenBy(deps, city, id)
    const evidence = await aFile(deps, PLACE)
    const body = { ground, onDay: calendar.today, reason: '全部为无低费方案', evidence, version }
    return await call<CaseDetail>(deps, city, waiveAcceptanceUseCase, { params, body })
  }
  const { noAcceptance } = await call<CaseChoices>(deps, city, loadCaseChoicesUseCase, { params })
  expect(noAcceptance.map((each) => each.clause?.clause)).toEqual(['SX22-03j', 'SX22-03j'])
  const ground = noAcceptance[0]?.id ?? ''
  await expect(waive(ground)).rejects.toMatchObject({ code: 'state_forbids' })
  await happens(city, 'evaluated')
  await expect(waive('nothing')).rejects.toMatchObject({ errors: [{ pointer: '/ground' }] })
  const waived = await waive(ground)
  expect(waived).toMatchObject({ state: 'accepted', acceptedOn: calendar.today })
  expect(waived.events.at(-1)).toMatchObject({ clause: { clause: 'SX22-03j' }, evidence: { name: '证明.pdf' } })
  expect(waived.obligations.find(({ duty }) => duty === 'acceptance')).toMatchObject({ sign: 'done' })
})
