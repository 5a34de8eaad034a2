import type { Citation } from '../kernel/citation.ts'
import { chineseDate } from '../kernel/chinese-date.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import type { NoticeConsequence, NoticeContent, NoticeDuty, NoticeGround } from './notice.schema.ts'

/** One row of the `deadlines` calculation, as far as a notice prints it. */
export type NoticeDeadline = {
  readonly clause: string
  readonly holder: string
  readonly duty: string
  readonly due: LocalDate
  readonly basis: readonly string[]
}

export type NoticeInput = {
  readonly issuer: string
  readonly number: string
  readonly issuedOn: LocalDate
  readonly version: number
  readonly reason: string | null
  readonly addressee: NoticeContent['addressee']
  readonly list: NoticeContent['list']
  readonly grounds: readonly NoticeGround[]
  /** Exactly what `deadlines` gives for the law and the publication date. */
  readonly deadlines: readonly NoticeDeadline[]
  readonly consequences: readonly NoticeConsequence[]
  readonly copies: readonly string[]
  /** How deep the audit goes, in Chinese; null where the law does not say. */
  readonly mode?: string | null
  /** True for an enterprise that is listed without being obliged: it has no duties and nothing to fear. */
  readonly isVoluntary?: boolean
  /** How to object, where the office words it itself. */
  readonly objection?: string | undefined
  /** The clause as cited on the day: document, article and, where known, its wording. */
  readonly cite: (clause: string) => Citation
}

/**
 * The words of one written notice. Pure: every date, name and clause comes in. The duties are the enterprise's own rows
 * of `deadlines`, unchanged and in their order.
 */
export function noticeContent(input: NoticeInput): NoticeContent {
  const { list, addressee, isVoluntary = false } = input
  const deadlines = isVoluntary ? [] : input.deadlines.filter((row) => row.holder === 'enterprise')
  return {
    issuer: input.issuer,
    number: input.number,
    title: isVoluntary ? '关于开展清洁生产审核的通知' : '关于实施强制性清洁生产审核的通知',
    issuedOn: input.issuedOn,
    version: input.version,
    ...(input.reason === null ? {} : { reason: input.reason }),
    addressee,
    list,
    decision: decisionOf(input),
    grounds: [...input.grounds],
    duties: deadlines.map((row) => dutyOf(row, input.cite)),
    consequences: isVoluntary ? [] : [...input.consequences],
    objection: input.objection ?? `如对列入名单有异议，请以书面形式向${input.issuer}提出，写明理由并附证明材料`,
    copies: [...input.copies],
  }
}

function decisionOf({ list, mode = null, isVoluntary = false }: NoticeInput): string {
  const medium = list.medium === undefined ? '' : `在${list.medium}`
  const listed = `经审核确定，你单位列入《${list.title}》。该名单于${chineseDate(list.publishedOn)}${medium}公布，现书面通知你单位`
  if (isVoluntary) return `${listed}。你单位没有应当强制审核的情形，请按名单的要求自愿开展清洁生产审核`
  return `${listed}，请依法实施强制性清洁生产审核${mode === null ? '' : `（审核方式：${mode}）`}`
}

function dutyOf(row: NoticeDeadline, cite: (clause: string) => Citation): NoticeDuty {
  return {
    duty: row.duty,
    label: DUTIES.is(row.duty) ? DUTIES.label(row.duty) : row.duty,
    due: row.due,
    citation: cite(row.clause),
    basis: [...row.basis],
  }
}
