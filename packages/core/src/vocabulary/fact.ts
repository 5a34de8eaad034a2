import { defineCodeList } from './code-list.ts'
import type { CodeOf } from './code-list.ts'

/** What kind of value a fact has; the values of each kind are those of its code list. */
export type FactKind = 'boolean' | 'industry' | 'size' | 'permitClass'

/** What an absent fact counts as: unknown, false (it needs proof), or computed from other figures. */
export type FactAbsence = 'unknown' | 'false' | 'computed'

export type FactEntry = {
  readonly name: string
  readonly kind: FactKind
  readonly label: string
  readonly question: string
  readonly absent: FactAbsence
}

/** Every fact a law may ask about, in the order in which missing facts are named. Append-only. */
export const FACTS = [
  flag('overStandard', '排放超过标准', '污染物排放是否超过国家或地方规定的排放标准？'),
  flag('overCap', '排放超过总量控制指标', '污染物排放是否超过核定的总量控制指标？'),
  flag('energyOverQuota', '超过单位产品能耗限额', '单位产品能耗是否超过能耗限额标准，构成高耗能？'),
  flag('toxicMaterial', '使用有毒有害原料', '生产中是否使用有毒、有害原料？'),
  flag('toxicDischarge', '排放有毒有害物质', '生产中是否排放有毒、有害物质？'),
  flag('miningStep', '有采掘工序', '是否有开采（采掘）工序？'),
  flag('coatingStep', '有工业涂装工序', '是否有工业涂装工序？'),
  flag('clinker', '生产水泥熟料', '是否生产水泥熟料（不是单纯的粉磨站）？'),
  flag('highConsumption', '高耗能、高耗水或高排放', '是否属于高耗能、高耗水或污染物排放量大的企业？'),
  flag('priorityChemicals', '涉及优先控制化学品', '是否生产、使用或排放优先控制化学品？'),
  flag('keyIndustry', '属于重点行业', '是否属于本文件所称的重点行业？'),
  flag('annexMatch', '产品在附表所列范围内', '主要产品是否在附表所列的行业和产品范围内？'),
  { ...flag('aboveScale', '规模以上', '是否为规模以上工业企业（年主营业务收入达到规定下限）？'), absent: 'computed' },
  proven('suspendedTwoYears', '连续停产两年', '是否有证明材料证实已连续停产两年？'),
  proven('onClosureList', '列入政府关停名单', '是否列入政府下达的关停计划或名单？'),
  proven('notYetAccepted', '在建或未通过环保验收', '企业或项目是否仍在建，或未通过环保验收？'),
  proven('validPriorAudit', '已有仍在有效期内的审核', '以前列入名单的审核是否仍在有效期内？'),
  {
    name: 'industry',
    kind: 'industry',
    label: '行业小类',
    question: '属于国民经济行业分类的哪一个小类？',
    absent: 'unknown',
  },
  {
    name: 'size',
    kind: 'size',
    label: '企业规模',
    question: '企业规模是大型、中型、小型还是微型？',
    absent: 'unknown',
  },
  {
    name: 'permitClass',
    kind: 'permitClass',
    label: '排污许可管理类别',
    question: '排污许可属于重点管理、简化管理还是登记管理？',
    absent: 'unknown',
  },
] as const satisfies readonly FactEntry[]

function flag<const N extends string>(name: N, label: string, question: string) {
  return { name, kind: 'boolean', label, question, absent: 'unknown' } as const
}

function proven<const N extends string>(name: N, label: string, question: string) {
  return { name, kind: 'boolean', label, question, absent: 'false' } as const
}

/** The fact names as a code list, in the same order. */
export const FACT_NAMES = defineCodeList(
  'fact',
  '事实',
  FACTS.map(({ name, label }) => ({ code: name, label })),
)
export type FactName = CodeOf<typeof FACT_NAMES>

/** The names of facts that are true or false. */
export type BooleanFactName = Exclude<FactName, 'industry' | 'size' | 'permitClass'>

const ENTRIES = new Map<FactName, (typeof FACTS)[number]>(FACTS.map((entry) => [entry.name, entry]))

/**
 * The catalogue's entry of a fact.
 * @throws RangeError when the name is not in the catalogue.
 */
export function factEntry(name: FactName): FactEntry {
  const entry = ENTRIES.get(name)
  if (entry === undefined) throw new RangeError(`no such fact: ${name}`)
  return entry
}

/** The true-or-false facts in the catalogue's order. */
export const BOOLEAN_FACT_NAMES: readonly BooleanFactName[] = FACTS.filter((entry) => entry.kind === 'boolean').map(
  (entry) => entry.name,
)
