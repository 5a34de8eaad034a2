import { applyForAudit, fixMode, listCases, loadCase, recordCaseEvent } from '@qingshen/contracts/cases.operations'
import type { Client } from '@qingshen/contracts/client'
import {
  delegateCase,
  engageConsultancy,
  listConsultancies,
  loadEngagement,
} from '@qingshen/contracts/engagement.operations'
import { uploadFile } from '@qingshen/contracts/files.operations'
import { createSite } from '@qingshen/contracts/register-entry.operations'
import { searchSites } from '@qingshen/contracts/register.operations'
import { filePlan } from '@qingshen/contracts/submission.operations'
import type { DemonstrationAudit } from '../demonstration-data.ts'
import type { DeskOf } from '../desk-of.ts'
import { fictitiousPaper } from '../fictitious-paper.ts'

/** The days on which a case goes its way. */
export type CaseDays = {
  readonly entered: string
  readonly applied: string
  readonly organised: string
  readonly engaged: string
  readonly planned: string
  readonly reportBy: string
  readonly delegatedUntil: string
}

const NOT_KNOWN = { group: '', revenue: '', size: '', permitClass: '', permitNumber: '' }

/** Enters a fictitious enterprise into the register; answers its site, also when it is there already. */
export async function enterSite(deskOf: DeskOf, audit: DemonstrationAudit, day: string): Promise<string> {
  const county = await deskOf(audit.people.county, day)
  const { code, ...enterprise } = audit.enterprise
  const { items } = await county(searchSites, { query: { text: code } })
  const [known] = items
  if (known !== undefined) return known.id
  const stated = {
    address: '工业园区（虚构地址）',
    employees: '186',
    source: '虚构，供演示',
    evidence: null,
    validFrom: day,
    accepted: [],
  }
  return (await county(createSite, { body: { ...NOT_KNOWN, ...stated, ...enterprise, code } })).id
}

/** Takes a voluntary case from the application to the audit under way; goes on where it was left. Answers the case. */
export async function openCase(
  deskOf: DeskOf,
  audit: DemonstrationAudit,
  site: string,
  days: CaseDays,
): Promise<string> {
  const { people, law } = audit
  const applying = await deskOf(people.enterprise, days.applied)
  const [known] = (await applying(listCases, { query: { site } })).items
  const plan = '全厂审核（虚构）：先调查和实测，再定方案，年内完成并报送报告。'
  const id = known?.id ?? (await applying(applyForAudit, { body: { site, law, plan } })).id
  const region = await deskOf(people.region, days.organised)
  const { state, version } = await region(loadCase, { params: { case: id } })
  if (state === 'applied') {
    const body = { event: 'organised' as const, onDay: days.organised, note: '列入自愿审核工作安排', version }
    await region(recordCaseEvent, { params: { case: id }, body })
  }
  await fixFullMode(await deskOf(people.development, days.organised), id, days.organised)
  await engage(await deskOf(people.enterprise, days.engaged), id, days)
  await plans(await deskOf(people.enterprise, days.planned), id, days)
  return id
}

async function fixFullMode(development: Client, id: string, onDay: string): Promise<void> {
  const params = { case: id }
  const { mode, version } = await development(loadCase, { params })
  if (mode !== null) return
  const reason = '首次审核（虚构），七个阶段都要做，采用全面审核'
  await development(fixMode, { params, body: { mode: 'full', onDay, reason, version } })
}

async function engage(own: Client, id: string, { engaged, delegatedUntil }: CaseDays): Promise<void> {
  const params = { case: id }
  const page = await own(loadEngagement, { params })
  const [consultancy] = await own(listConsultancies, { query: {} })
  if (consultancy === undefined) throw new Error('the demonstration has no consultancy')
  if (page.engagements.length === 0) {
    const contract = await upload(own, '技术咨询合同')
    const proof = await upload(own, '咨询机构符合条件的证明')
    const { version } = await own(loadCase, { params })
    const body = {
      consultancy: consultancy.id,
      name: consultancy.name,
      contractNumber: '演示-01',
      signedOn: engaged,
      from: engaged,
      to: delegatedUntil,
      work: page.work.map((work) => work.id),
      price: '86000',
      contract,
      team: [{ name: '项目负责人', post: '高级工程师', specialty: '环境工程', certificate: '' }],
      answers: page.conflicts.map((question) => ({ question: question.id, yes: false, explanation: '' })),
      proofs: page.consultancyConditions.map((condition) => ({ item: condition.id, note: '', file: proof })),
      reason: null,
      onDay: engaged,
      version,
    }
    await own(engageConsultancy, { params, body })
  }
  if (page.delegations.length > 0) return
  await own(delegateCase, { params, body: { consultancy: consultancy.id, until: delegatedUntil } })
}

async function plans(own: Client, id: string, { planned, reportBy }: CaseDays): Promise<void> {
  const params = { case: id }
  const { version, events } = await own(loadCase, { params })
  if (events.some(({ event }) => event === 'plan_filed')) return
  const plan = await upload(own, '清洁生产审核计划')
  await own(filePlan, { params, body: { plan, reportBy, note: '', onDay: planned, version } })
}

async function upload(own: Client, title: string): Promise<string> {
  return (await own(uploadFile, { query: { name: `${title}（虚构）.pdf` }, body: fictitiousPaper(title) })).id
}
