import type { FactName } from '@qingshen/core/vocabulary/fact'
import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import type { GeneratedEnterprise } from './generated-enterprises.ts'

/** What the hand-written loop answers; one object for all enterprises of which the same is to be said. */
export type Verdict = {
  readonly outcome: Outcome
  readonly mode: AuditMode | null
  readonly because: readonly string[]
  readonly missing: readonly FactName[]
}

/** A row of the annex as the loop looks it up. */
export type AnnexRow = {
  readonly code: string
  readonly group: string
  readonly size: string
  readonly note: string
}

type Truth = boolean | undefined
type Size = GeneratedEnterprise['size']
type Requirement = { readonly number: number; readonly text: string; readonly kind: 'all' | 'mining' | 'sized' }
type Scope = { readonly holds: Truth; readonly open: number }

const TRIGGERS = ['overStandard', 'overCap', 'energyOverQuota', 'toxicMaterial', 'toxicDischarge'] as const
const ASKED: readonly FactName[] = [
  ...TRIGGERS,
  'miningStep',
  'coatingStep',
  'highConsumption',
  'priorityChemicals',
  'industry',
  'size',
]
const [MINING, COATING, HIGH, CHEMICALS, INDUSTRY, SIZE] = [1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10]

/**
 * The peer of `decide`: the law shanxi-2022 on a day of 2023 as somebody in a hurry would write it by hand, exact for
 * unknown facts, with clause and sentence kept once for each distinct answer. It knows this one law and this one day.
 */
export function handWrittenLaw(annex: readonly AnnexRow[]): (enterprise: GeneratedEnterprise) => Verdict {
  const requirements = new Map<string, Requirement>()
  for (const [number, { code, group, size, note }] of annex.entries()) {
    const kind = note === '' ? (size === '所有' ? 'all' : 'sized') : 'mining'
    if (code !== '') requirements.set(code, { number: number + 1, text: `列入附件“${group}”类（${size}）`, kind })
  }
  const notMicro = new Set(annex.filter(({ size }) => size === '大中小型').map(({ code }) => code))
  const verdicts = new Map<number, Verdict>()

  return (enterprise) => {
    if (!enterprise.division.startsWith('14')) return OUTSIDE
    const { industry } = enterprise
    const facts = enterprise.facts ?? {}
    let [triggers, open] = [0, 0]
    for (let at = 0; at < TRIGGERS.length; at += 1) {
      const holds = facts[TRIGGERS[at] ?? 'overCap']
      if (holds === true) triggers |= 1 << at
      else if (holds === undefined) open |= 1 << at
    }
    const size = sizeOf(enterprise)
    const requirement = industry === undefined ? undefined : requirements.get(industry)
    const scope = scopeOf(enterprise, requirement, { size, notMicro })
    const mandatory =
      triggers > 0 || scope.holds === true ? true : open > 0 || scope.holds === undefined ? undefined : false
    const { highConsumption: high, priorityChemicals: chemicals } = facts
    const full = high === true || chemicals === true ? true : high === false && chemicals === false ? false : undefined
    let missing = mandatory === undefined ? open | scope.open : 0
    if (mandatory !== false && full === undefined) missing |= bit(high, HIGH) | bit(chemicals, CHEMICALS)
    const mode = mandatory === true ? (full === undefined ? 0 : full ? 1 : 2) : 3
    const where = scope.holds === true ? (requirement?.number ?? 127) : 0
    const key = ((missing * 32 + triggers) * 128 + where) * 4 + mode
    const known = verdicts.get(key)
    if (known !== undefined) return known
    const made = verdictOf(mandatory, full, {
      triggers,
      missing,
      scope: where === 0 ? null : (requirement?.text ?? COATED),
    })
    verdicts.set(key, made)
    return made
  }
}

const COATED = '属于第33至43大类，有工业涂装工序'
const OUTSIDE: Verdict = { outcome: 'outside', mode: null, because: ['所在地不在本省 SX22-03a'], missing: [] }

function scopeOf(
  { industry, facts }: GeneratedEnterprise,
  requirement: Requirement | undefined,
  { size, notMicro }: { readonly size: Size; readonly notMicro: ReadonlySet<string> },
): Scope {
  const [mining, coating] = [facts?.miningStep, facts?.coatingStep]
  const big = isBig(size)
  if (industry === undefined) {
    const open = INDUSTRY | bit(mining, MINING) | bit(size, SIZE) | (big === false ? 0 : bit(coating, COATING))
    return { holds: undefined, open }
  }
  if (requirement?.kind === 'all') return { holds: true, open: 0 }
  if (requirement?.kind === 'mining') return { holds: mining, open: bit(mining, MINING) }
  if (notMicro.has(industry)) return { holds: size === undefined ? undefined : size !== 'micro', open: bit(size, SIZE) }
  if (requirement?.kind === 'sized') return { holds: big, open: bit(size, SIZE) }
  const isCoatable = industry >= '33' && industry < '44'
  if (!isCoatable || coating === false || big === false) return { holds: false, open: 0 }
  const holds = coating === true && big === true ? true : undefined
  return { holds, open: bit(coating, COATING) | bit(size, SIZE) }
}

function verdictOf(
  mandatory: Truth,
  full: Truth,
  { triggers, missing, scope }: { triggers: number; missing: number; scope: string | null },
): Verdict {
  const named = ASKED.filter((_, at) => (missing & (1 << at)) !== 0)
  const mode = mandatory === true && full !== undefined ? (full ? 'full' : 'simplified') : null
  const because = [
    ...TRIGGERS.filter((_, at) => (triggers & (1 << at)) !== 0).map(
      (fact) => `企业${fact}，应当实施强制性清洁生产审核`,
    ),
    ...(scope === null ? [] : [`${scope}，应开展强制性清洁生产审核 SX22-A`]),
    ...(mode === null ? [] : [mode === 'full' ? '严格实施清洁生产审核 SX22-03i' : '可以适当简化审核程序 SX22-03i']),
    ...named.map((fact) => `缺少${fact}，请查明后补充`),
  ]
  const outcome = mandatory === undefined ? 'undetermined' : mandatory ? 'mandatory' : 'voluntary'
  return { outcome, mode, because, missing: named }
}

function sizeOf({ size, employees, revenue }: GeneratedEnterprise): Size {
  if (size !== undefined) return size
  if (employees !== undefined && employees < 20) return 'micro'
  if (revenue !== undefined && revenue < 300) return 'micro'
  if (employees === undefined || revenue === undefined) return undefined
  if (employees < 300 || revenue < 2000) return 'small'
  return employees < 1000 || revenue < 40_000 ? 'medium' : 'large'
}

function isBig(size: Size): Truth {
  return size === undefined ? undefined : size === 'large' || size === 'medium'
}

function bit(value: unknown, flag: number): number {
  return value === undefined ? flag : 0
}
