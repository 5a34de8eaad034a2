import type { DisclosureBoard } from '@qingshen/contracts/disclosure.schema'
import type { DisclosureValues } from '@qingshen/core/casework/disclosure-content.schema'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import { seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call } from '@qingshen/testing/listing-builders'
import type { Caller, Deps } from '../deps.ts'
import { loadDisclosuresUseCase } from './disclosure-board.ts'
import { publishDisclosureUseCase } from './publish-disclosure.ts'
import { saveDisclosureUseCase } from './save-disclosure.ts'

export const TIANSHAN = '650000/650100/650102'

export const POLLUTANTS: DisclosureValues = {
  name: { text: '天山化工有限公司' },
  legal_representative: { text: '张三' },
  address: { text: '天山区幸福路 1 号' },
  pollutants: {
    rows: [
      {
        pollutant: { value: '化学需氧量' },
        manner: { value: '连续排放' },
        concentration: { value: '85.5', unit: 'mg/L' },
        total: { value: '12.30', unit: 't/a' },
        over_standard: { notApplicable: true },
        over_total: { value: '超 1.20 t' },
      },
    ],
  },
}

export const PROOF = {
  medium: 'local_main_media',
  mediumName: '乌鲁木齐晚报',
  link: 'https://news.example/1',
  picture: null,
}

/** What an enterprise does with its disclosure, step by step; `deps` as they are once the store is there. */
export function disclosureSteps(deps: () => Deps, calendar: TestCalendar) {
  const board = (caller: Caller, id: string) =>
    call<DisclosureBoard>(deps(), caller, loadDisclosuresUseCase, { params: { case: id } })

  async function part(caller: Caller, id: string, purpose: DisclosurePurpose = 'disclose') {
    const found = (await board(caller, id)).purposes.find((each) => each.purpose === purpose)
    if (found === undefined) throw new Error(`the case asks for no ${purpose}`)
    return found
  }

  async function save(
    { id, enterprise }: OpenedCase,
    values: DisclosureValues,
    secrets: readonly { field: string; reason: string }[] = [],
    purpose: DisclosurePurpose = 'disclose',
  ) {
    const draftVersion = (await part(enterprise, id, purpose)).draft?.version ?? 0
    const params = { case: id, purpose }
    const body = { draftVersion, values, secrets }
    const saved = await call<DisclosureBoard>(deps(), enterprise, saveDisclosureUseCase, { params, body })
    return saved.purposes.find((each) => each.purpose === purpose)
  }

  async function publish(opened: OpenedCase, wish: object = {}, purpose: DisclosurePurpose = 'disclose') {
    const { id, enterprise } = opened
    const { version } = await seenBy(deps(), enterprise, id)
    const draftVersion = (await part(enterprise, id, purpose)).draft?.version ?? 1
    const body = { ...PROOF, onDay: calendar.today, draftVersion, version, ...wish }
    await call(deps(), enterprise, publishDisclosureUseCase, { params: { case: id, purpose }, body })
    return await part(enterprise, id, purpose)
  }

  return { board, part, save, publish }
}
