import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import { ListActSchema } from '@qingshen/core/listing/procedure.schema'
import type { listActs, listComments, listConsents, listCopies } from '@qingshen/store/listing/acts'

type RowOf<F extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>[number]

/** A file attached to a row, as it is linked; null where none is or where it is not within reach. */
export function evidenceOf(file: string | null, name: string | null): { file: string; name: string } | null {
  return file === null || name === null ? null : { file, name }
}

const OTHER_ACTS = { send: '报送', return: '退回', answer: '答复异议', amend: '更正公布日期' } as const
type OtherAct = keyof typeof OTHER_ACTS

function isOtherAct(act: string): act is OtherAct {
  return act in OTHER_ACTS
}

/** An act as it is shown. */
export function actView(procedure: ListProcedure, row: RowOf<typeof listActs>): ListingDetail['acts'][number] {
  const step = procedure.steps.find((candidate) => candidate.id === row.step)
  const act = isOtherAct(row.act) ? row.act : ListActSchema.parse(row.act)
  const stepTitle = step?.title ?? row.step
  const number = row.number === null ? '' : `文号：${row.number}`
  return {
    id: row.id,
    step: row.step,
    act,
    title: isOtherAct(act) ? `${stepTitle}：${OTHER_ACTS[act]}` : stepTitle,
    office: row.officeName,
    on: row.on,
    at: row.at,
    note: [row.note, number].filter((text) => text !== null && text !== '').join('；') || null,
    evidence: evidenceOf(row.evidence, row.evidenceName),
  }
}

/** A copy as it is shown. */
export function copyView(row: RowOf<typeof listCopies>): ListingDetail['copies'][number] {
  return { id: row.id, step: row.step, office: row.officeName, department: row.department, on: row.on }
}

/** A comment as it is shown. */
export function commentView(row: RowOf<typeof listComments>): ListingDetail['comments'][number] {
  return {
    id: row.id,
    office: row.officeName,
    at: row.at,
    text: row.text,
    entry: row.entry === null || row.entryName === null ? null : { id: row.entry, name: row.entryName },
    evidence: evidenceOf(row.evidence, row.evidenceName),
  }
}

/** A consent as it is shown. */
export function consentView(row: RowOf<typeof listConsents>): ListingDetail['consents'][number] {
  return {
    id: row.id,
    step: row.step,
    department: row.department,
    agrees: row.agrees,
    manner: row.manner,
    number: row.number,
    on: row.on,
    recordedBy: row.officeName,
    note: row.note,
    evidence: evidenceOf(row.evidence, row.evidenceName),
  }
}
