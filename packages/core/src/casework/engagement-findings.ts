import { defineIssues } from '../kernel/issue-catalogue.ts'
import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'

const finding = defineIssues({
  'engagement.name': {
    severity: 'error',
    template: '没有写明咨询服务机构的名称。请按合同填写全称，或者从名单中选择。',
  },
  'engagement.contract_number': { severity: 'error', template: '没有填写合同编号。没有编号的，请写“无编号”。' },
  'engagement.contract': { severity: 'error', template: '没有附合同。请上传签章的合同（PDF）。' },
  'engagement.period': { severity: 'error', template: '服务期的末日 {to} 早于首日 {from}。请核对合同。' },
  'engagement.day_before_signing': {
    severity: 'error',
    template: '委托的日期 {onDay} 早于合同签订日期 {signedOn}。请核对。',
  },
  'engagement.signed_to_come': { severity: 'error', template: '合同签订日期 {signedOn} 晚于今天。请核对。' },
  'engagement.work': { severity: 'error', template: '没有选择服务内容。请按合同至少选择一项。' },
  'engagement.work_not_permitted': {
    severity: 'error',
    template: '“{work}”不在咨询服务机构可以承担的工作之内。可以承担的是：{permitted}。请按合同重新选择。',
  },
  'engagement.price': { severity: 'error', template: '合同价款不能是负数。请核对，不公开的可以不填。' },
  'engagement.team': { severity: 'error', template: '没有填写审核人员。请至少填写一人。' },
  'engagement.member': { severity: 'error', template: '第 {number} 名审核人员没有填写{what}。请补填或者删去这一行。' },
  'engagement.answer': { severity: 'error', template: '利益冲突的问题“{title}”没有回答。请选择“是”或者“否”。' },
  'engagement.explanation': {
    severity: 'error',
    template: '“{title}”回答为“是”，没有说明。请说明具体情况和避免影响公正的办法。',
  },
  'engagement.proof': { severity: 'error', template: '条件“{title}”没有证明。请上传：{proof}。' },
  'engagement.unknown_term': { severity: 'error', template: '“{id}”不在适用的规定之内。请重新打开页面后填写。' },
  'engagement.reason': { severity: 'error', template: '更换审核的承担者要写明原因。请填写。' },
})

type Term = { readonly id: string; readonly title: string; readonly proof?: string }
type Member = { readonly name: string; readonly post: string; readonly specialty: string }
type Proof = { readonly item: string; readonly file: string | null }

/** What both ways of carrying out an audit have in common. `isFirst`: nobody was entered for the case before. */
export type ProvedTeam = {
  readonly team: readonly Member[]
  readonly proofs: readonly Proof[]
  readonly reason: string | null
}

/** An engagement as it is entered; dates are days, `price` a decimal in yuan as text. */
export type EngagementDraft = ProvedTeam & {
  readonly name: string
  readonly contractNumber: string
  readonly signedOn: LocalDate
  readonly from: LocalDate
  readonly to: LocalDate
  readonly onDay: LocalDate
  readonly work: readonly string[]
  readonly price: string | null
  readonly contract: string | null
  readonly answers: readonly {
    readonly question: string
    readonly yes: boolean | null
    readonly explanation: string
  }[]
}

/** What an engagement is judged by: the law's terms on the day, and the day. */
export type EngagementTerms = {
  readonly work: readonly Term[]
  readonly conflicts: readonly Term[]
  readonly conditions: readonly Term[]
  readonly isFirst: boolean
  readonly today: LocalDate
}

/** Everything an engagement of a consultancy still lacks, with the pointer into the draft; empty when complete. */
export function engagementFindings(draft: EngagementDraft, terms: EngagementTerms): Issue[] {
  return [
    ...(isBlank(draft.name) ? [finding('engagement.name', '/name')] : []),
    ...(isBlank(draft.contractNumber) ? [finding('engagement.contract_number', '/contractNumber')] : []),
    ...(draft.contract === null ? [finding('engagement.contract', '/contract')] : []),
    ...dayFindings(draft, terms.today),
    ...workFindings(draft.work, terms.work),
    ...(draft.price?.startsWith('-') === true ? [finding('engagement.price', '/price')] : []),
    ...answerFindings(draft, terms.conflicts),
    ...capabilityFindings(draft, terms),
  ]
}

/** Everything a declaration of own capability still lacks. */
export function capabilityFindings(draft: ProvedTeam, terms: Pick<EngagementTerms, 'conditions' | 'isFirst'>): Issue[] {
  return [
    ...teamFindings(draft.team),
    ...proofFindings(draft.proofs, terms.conditions),
    ...(!terms.isFirst && isBlank(draft.reason ?? '') ? [finding('engagement.reason', '/reason')] : []),
  ]
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function dayFindings({ signedOn, from, to, onDay }: EngagementDraft, today: LocalDate): Issue[] {
  return [
    ...(signedOn > today ? [finding('engagement.signed_to_come', '/signedOn', { signedOn })] : []),
    ...(to < from ? [finding('engagement.period', '/to', { from, to })] : []),
    ...(onDay < signedOn ? [finding('engagement.day_before_signing', '/onDay', { onDay, signedOn })] : []),
  ]
}

function workFindings(chosen: readonly string[], permitted: readonly Term[]): Issue[] {
  if (chosen.length === 0) return [finding('engagement.work', '/work')]
  const names = permitted.map(({ title }) => title).join('、')
  return chosen.flatMap((work, index) =>
    permitted.some(({ id }) => id === work)
      ? []
      : [finding('engagement.work_not_permitted', `/work/${index}`, { work, permitted: names })],
  )
}

function teamFindings(team: readonly Member[]): Issue[] {
  if (team.length === 0) return [finding('engagement.team', '/team')]
  const fields = [
    ['name', '姓名'],
    ['post', '职务'],
    ['specialty', '专业'],
  ] as const
  return team.flatMap((member, index) =>
    fields
      .filter(([field]) => isBlank(member[field]))
      .map(([field, what]) => finding('engagement.member', `/team/${index}/${field}`, { number: index + 1, what })),
  )
}

function answerFindings({ answers }: EngagementDraft, questions: readonly Term[]): Issue[] {
  const asked = questions.flatMap(({ id, title }) => {
    const index = answers.findIndex(({ question }) => question === id)
    const answer = answers[index]
    if (answer === undefined || answer.yes === null) return [finding('engagement.answer', `/answers/${id}`, { title })]
    return answer.yes && isBlank(answer.explanation)
      ? [finding('engagement.explanation', `/answers/${id}`, { title })]
      : []
  })
  return [
    ...asked,
    ...unknownFindings(
      answers.map(({ question }) => question),
      questions,
      'answers',
    ),
  ]
}

function proofFindings(proofs: readonly Proof[], conditions: readonly Term[]): Issue[] {
  const lacking = conditions.filter(({ id }) => !proofs.some(({ item, file }) => item === id && file !== null))
  return [
    ...lacking.map(({ id, title, proof = '证明材料' }) =>
      finding('engagement.proof', `/proofs/${id}`, { title, proof }),
    ),
    ...unknownFindings(
      proofs.map(({ item }) => item),
      conditions,
      'proofs',
    ),
  ]
}

function unknownFindings(given: readonly string[], known: readonly Term[], list: string): Issue[] {
  return given
    .filter((id) => !known.some((term) => term.id === id))
    .map((id) => finding('engagement.unknown_term', `/${list}/${id}`, { id }))
}
