import type { Round } from '@qingshen/contracts/register.operations'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'

/** The days of a round in the order in which it goes. */
export const ROUND_DAYS = [
  { name: 'listedOn', label: '列入日期' },
  { name: 'publishedOn', label: '名单公布日期' },
  { name: 'reportedOn', label: '提交报告日期' },
  { name: 'evaluatedOn', label: '评估日期' },
  { name: 'acceptedOn', label: '验收日期' },
] as const

export const EMPTY_ROUND = {
  ground: '',
  kind: 'mandatory',
  listedOn: '',
  publishedOn: '',
  reportedOn: '',
  evaluatedOn: '',
  acceptedOn: '',
  source: '',
  ...NO_EVIDENCE,
}
export type RoundDraft = typeof EMPTY_ROUND

/** A round as a draft to correct. */
export function draftOfRound(round: Round): RoundDraft {
  return {
    ground: round.ground,
    kind: round.kind ?? 'mandatory',
    listedOn: round.listedOn ?? '',
    publishedOn: round.publishedOn ?? '',
    reportedOn: round.reportedOn ?? '',
    evaluatedOn: round.evaluatedOn ?? '',
    acceptedOn: round.acceptedOn ?? '',
    source: round.source ?? '',
    evidence: round.evidence?.file ?? '',
    evidenceName: round.evidence?.name ?? '',
  }
}

/** A draft as it is sent; empty days are not known. */
export function roundOf(draft: RoundDraft) {
  const day = (text: string) => (text === '' ? null : text)
  return {
    ground: AUDIT_GROUNDS.is(draft.ground) ? draft.ground : null,
    kind: draft.kind === 'voluntary' ? ('voluntary' as const) : ('mandatory' as const),
    listedOn: day(draft.listedOn),
    publishedOn: day(draft.publishedOn),
    reportedOn: day(draft.reportedOn),
    evaluatedOn: day(draft.evaluatedOn),
    acceptedOn: day(draft.acceptedOn),
    source: draft.source.trim(),
    evidence: day(draft.evidence),
  }
}
