import { consentToListing } from '@qingshen/contracts/listing-steps.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { consentManner, judgeConsent } from '@qingshen/core/listing/judge-consent'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { insertConsent } from '@qingshen/store/listing/acts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { answerWithListing } from './act-on-step.ts'
import { attachEvidence } from './attach-evidence.ts'
import { actingOffice, loadForCaller, requireStep } from './loaded-listing.ts'
import { refuseForReasons, refuseInvalid, requireVersion } from './refuse.ts'

type Given = { manner: 'officer' | 'paper'; number: string | null; evidence?: string | null | undefined; on: string }

/** A consent on paper is recorded with its number and the paper itself; nobody consents in another's name. */
function givenIssues(given: Given, possible: 'officer' | 'paper' | null, today: string): Issue[] {
  const issues: Issue[] = []
  const add = (code: string, pointer: string, message: string) =>
    issues.push({ code, severity: 'error', pointer, message })
  if (given.manner !== possible) {
    const message = '在线意见由该部门的经办人出具；牵头部门登记的，请选择书面意见。'
    add('listing.consent_manner', '/manner', message)
  }
  if (given.manner === 'paper' && (given.number === null || given.number.trim() === '')) {
    add('listing.consent_number', '/number', '登记书面意见须填写文号。请按来文填写。')
  }
  if (given.manner === 'paper' && (given.evidence ?? null) === null) {
    add('listing.consent_paper', '/evidence', '登记书面意见须附来文。请上传后再登记。')
  }
  if (given.on > today) add('listing.consent_day', '/on', `意见日期 ${given.on} 晚于今天。请核对。`)
  return issues
}

/** Records what another department says about the list: by its own officer, or on paper by the lead. */
export const consentToListingUseCase = useCase(consentToListing, async (context, { params, body }) => {
  const { deps, tx, caller, journal } = context
  requireDay(body.on, '/on')
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const step = requireStep(loaded.procedure, params.step)
  const { procedure, situation, office } = loaded
  const { department, agrees, manner, number, on, note = null, evidence = null } = body
  refuseForReasons(judgeConsent(procedure, situation, office, { step, department }))
  requireVersion(loaded.row, body.version)
  refuseInvalid(givenIssues(body, consentManner(procedure, department, office), loaded.today))
  await attachEvidence(tx, evidence, { kind: 'listing', id: params.listing })
  const id = deps.newId()
  const what = { step: step.id, department, agrees, manner, number, on, note, evidence }
  await insertConsent(tx, {
    ...what,
    id,
    listing: params.listing,
    at: deps.now().toString(),
    office: actingOffice(loaded).id,
    account: caller.actor.accountId,
    regionPath: loaded.row.region_path,
  })
  await journal({
    action: 'listing.consent',
    subjectKind: 'listing',
    subjectId: params.listing,
    after: { ...what, label: ACTING_DEPARTMENTS.label(department) },
    regionPath: loaded.row.region_path,
  })
  return await answerWithListing(context, params.listing)
})
