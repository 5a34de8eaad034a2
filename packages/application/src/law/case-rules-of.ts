import type { LawDetail } from '@qingshen/contracts/law.operations'
import type { DatedEntry } from '@qingshen/core/casework/dated-entry.schema'
import type { DeemedGround } from '@qingshen/core/casework/deemed-ground.schema'
import type { DisclosureField, InspectionItem, MediaRule } from '@qingshen/core/casework/disclosure-field.schema'
import { mediaRuleOn } from '@qingshen/core/casework/disclosure-fields-on'
import type { EntryInForce, LawQuestion } from '@qingshen/core/casework/entries-on'
import { entriesOn, nearestEntriesOn } from '@qingshen/core/casework/entries-on'
import type { ExtensionRule } from '@qingshen/core/casework/extension-rule.schema'
import type { ReminderRule } from '@qingshen/core/casework/reminder-rule.schema'
import type {
  CapabilityItem,
  LeftOutStep,
  ReportRecipient,
  SubmissionPart,
} from '@qingshen/core/casework/submission-parts.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { ReportSection } from '@qingshen/core/report/report-template.schema'
import type {
  AuditStep,
  AuditTopic,
  MethodCostBoundary,
  MethodCriterion,
  MethodFigure,
  MethodPaybackNorm,
} from '@qingshen/core/workbench/audit-method.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { daysOf } from './law-detail-parts.ts'

type CaseRule = LawDetail['caseRules'][number]
type Printed = { readonly title: string; readonly detail: string }

/** What a law says about the case on a day, group by group, each entry as two lines of text. */
export function caseRulesOf(laws: readonly CompiledLaw[], law: CompiledLaw, on: string): CaseRule[] {
  const chain = lawChain(laws, law.id)
  const question: LawQuestion = { law: law.id, on }
  const every = <E extends DatedEntry>(pick: (member: CompiledLaw) => readonly E[]) => entriesOn(laws, question, pick)
  const media = DISCLOSURE_PURPOSES.codes.flatMap((purpose) => mediaRuleOn(laws, question, purpose) ?? [])
  const recipients = nearestEntriesOn(laws, question, (each) => each.submission.recipients)
  const group = <E extends DatedEntry>(
    name: string,
    entries: readonly EntryInForce<E>[],
    print: (entry: EntryInForce<E>) => Printed,
  ): CaseRule[] => entries.map((entry) => ({ group: name, ...print(entry), ...originOf(chain, entry) }))
  return [
    ...group('公开的内容', every(fields), printField),
    ...group('公开的途径', media, printMedia),
    ...group('自查的问题', every(inspection), printInspection),
    ...group('报送的材料', every(parts), printPart),
    ...group('报送的对象', recipients, printRecipient),
    ...group('审核的能力条件', every(capability), printCapability),
    ...group('咨询服务机构可以承担的工作', every(work), printTitle),
    ...group('利益冲突的声明', every(conflicts), printTitle),
    ...group('可以省去的步骤', every(leftOut), printLeftOut),
    ...group('视同开展审核', every(deemed), printDeemed),
    ...group('审核的步骤', every(steps), printStep),
    ...group('审核的专题', every(topics), printTopic),
    ...group('审核重点的权重', every(criteria), printCriterion),
    ...group('方案筛选的权重', every(optionCriteria), printCriterion),
    ...group('方案费用类别的划分', every(costBoundaries), printBoundary),
    ...group('方案偿还期的定额', every(paybackNorms), printNorm),
    ...group('审核方法的数值', every(figures), printFigure),
    ...group('审核报告的章节', every(reportSections), printReportSection),
    ...group('审核报告应当包括的内容', every(reportDemands), printTitle),
    ...group('延期', every(extensions), printExtension),
    ...group('提醒', every(reminders), printReminder),
  ]
}

const fields = (law: CompiledLaw) => law.disclosure.fields
const inspection = (law: CompiledLaw) => law.disclosure.inspection
const work = (law: CompiledLaw) => law.submission.work
const conflicts = (law: CompiledLaw) => law.submission.conflicts
const parts = (law: CompiledLaw) => law.submission.parts
const capability = (law: CompiledLaw) => law.submission.capability
const leftOut = (law: CompiledLaw) => law.submission.leftOut
const deemed = (law: CompiledLaw) => law.submission.deemed
const steps = (law: CompiledLaw) => law.method.steps
const topics = (law: CompiledLaw) => law.method.topics
const criteria = (law: CompiledLaw) => law.method.focusCriteria
const optionCriteria = (law: CompiledLaw) => law.method.optionCriteria
const figures = (law: CompiledLaw) => law.method.figures
const costBoundaries = (law: CompiledLaw) => law.method.costBoundaries
const paybackNorms = (law: CompiledLaw) => law.method.paybackNorms
const reportSections = (law: CompiledLaw) => law.reportTemplate.sections
const reportDemands = (law: CompiledLaw) => law.reportTemplate.demands
const extensions = (law: CompiledLaw) => law.extensions
const reminders = (law: CompiledLaw) => law.reminders

/** Where an entry comes from and which days it holds. */
function originOf(chain: readonly CompiledLaw[], entry: EntryInForce<DatedEntry>) {
  const { id, clause = null, basis, proposal, origin } = entry
  const own = { from: entry.from ?? null, to: entry.to ?? null }
  return {
    id,
    clause,
    basis,
    isProposal: proposal,
    ...(clause === null ? own : daysOf(chain, clause, entry)),
    law: origin,
  }
}

function printField({ purpose, label, required, grounds, columns, mayBeSecret }: DisclosureField): Printed {
  const who = grounds.length === 0 ? '' : `（${grounds.map((ground) => AUDIT_GROUNDS.label(ground)).join('、')}）`
  const words = [
    `${DISCLOSURE_PURPOSES.label(purpose)}${who}`,
    required ? '必填' : '选填',
    ...(columns.length === 0 ? [] : [`列：${columns.map((column) => column.label).join('、')}`]),
    ...(mayBeSecret ? ['可以申请按商业秘密不公开'] : []),
  ]
  return { title: label, detail: words.join('；') }
}

function printMedia({ purpose, text }: MediaRule): Printed {
  return { title: DISCLOSURE_PURPOSES.label(purpose), detail: text }
}

const NEEDS = { required: '必交', optional: '选交', left_out: '不要求' } as const
const CONDITIONS = {
  own_capability: '自行审核的',
  consultancy: '委托咨询服务机构的',
  centrally_owned: '中央直属企业',
  mandatory: '强制性审核的',
} as const

function printPart({ title, need, when, statement }: SubmissionPart): Printed {
  const modes = AUDIT_MODES.codes.flatMap((mode) => {
    const needed = need[mode]
    return needed === undefined ? [] : [`${AUDIT_MODES.label(mode)}${NEEDS[needed]}`]
  })
  const who = when.map((condition) => CONDITIONS[condition])
  return { title, detail: [...who, modes.join('，'), ...(statement === undefined ? [] : [statement])].join('；') }
}

function printRecipient({ department, level, manner, when, grounds, body }: ReportRecipient): Printed {
  const office = body ?? `${level === 'own' ? '所在地' : '国家'}${ACTING_DEPARTMENTS.label(department)}`
  const who = when.map((condition) => CONDITIONS[condition])
  const why = grounds.length === 0 ? [] : [grounds.map((ground) => AUDIT_GROUNDS.label(ground)).join('、')]
  return { title: office, detail: [manner === 'report' ? '报送' : '抄报', ...who, ...why].join('；') }
}

function printCapability({ who, title, proof }: CapabilityItem): Printed {
  return { title, detail: `${who === 'consultancy' ? '咨询服务机构' : '自行审核的企业'}；证明：${proof}` }
}

function printLeftOut({ step, modes, text }: LeftOutStep): Printed {
  const which = modes.length === 0 ? '' : `（${modes.map((mode) => AUDIT_MODES.label(mode)).join('、')}）`
  return { title: `${DUTIES.label(step)}${which}`, detail: text }
}

const STEP_NEEDS = { required: '要做', optional: '可做可不做', left_out: '不做' } as const

function printStep({ number, title, guidance, need }: AuditStep): Printed {
  const modes = AUDIT_MODES.codes.map((mode) => `${AUDIT_MODES.label(mode)}${STEP_NEEDS[need[mode]]}`)
  return { title: `${number} ${title}`, detail: `${guidance}（${modes.join('，')}）` }
}

function printTopic({ title, text }: AuditTopic): Printed {
  return { title, detail: text }
}

function printCriterion({ title, least, most }: MethodCriterion): Printed {
  return { title, detail: least === most ? least : `${least} 至 ${most}` }
}

function printFigure({ title, value }: MethodFigure): Printed {
  return { title, detail: value }
}

function printReportSection({ title, variants, guidance }: ReportSection): Printed {
  const only = variants.includes('evaluation') ? '' : '（只用于验收的报告）'
  return { title: `${title}${only}`, detail: guidance ?? '由审核数据写成' }
}

function printBoundary({ title, above, includes }: MethodCostBoundary): Printed {
  return { title, detail: `投资 ${above} 万元${includes ? '及以上' : '以上（不含）'}` }
}

function printNorm({ title, least, most }: MethodPaybackNorm): Printed {
  return { title, detail: least === most ? `${least} 年` : `${least} 至 ${most} 年` }
}

function printInspection({ question, help }: InspectionItem): Printed {
  return { title: question, detail: help ?? '填是、否或者不适用' }
}

function printTitle({ title }: { readonly title: string }): Printed {
  return { title, detail: '按法规所列' }
}

function printDeemed({ title, text }: DeemedGround): Printed {
  return { title, detail: text }
}

function printExtension({ duty, text }: ExtensionRule): Printed {
  return { title: DUTIES.label(duty), detail: text }
}

function printReminder({ duties, text }: ReminderRule): Printed {
  return { title: duties.length === 0 ? '其他义务' : duties.map((duty) => DUTIES.label(duty)).join('、'), detail: text }
}
