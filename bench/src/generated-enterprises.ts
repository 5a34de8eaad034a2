import type { DecideInput } from '@qingshen/core/scope/decide-input.schema'
import type { BooleanFactName } from '@qingshen/core/vocabulary/fact'
import type { PermitClass } from '@qingshen/core/vocabulary/permit-class'
import type { SizeClass } from '@qingshen/core/vocabulary/size-class'
import { loadDivisions } from '@qingshen/law/reference/divisions'
import { loadIndustries } from '@qingshen/law/reference/industries'
import type { SeededRandom } from './seeded-random.ts'
import { pick, pickCommon, seededRandom } from './seeded-random.ts'

/** A generated enterprise: what `decide` reads, and where it lies. */
export type GeneratedEnterprise = DecideInput & { readonly division: string }

/** How often a fact is known, and how often it is true when known. */
type Frequency = readonly [fact: BooleanFactName, known: number, holds: number]

const FREQUENCIES: readonly Frequency[] = [
  ['overStandard', 0.9, 0.03],
  ['overCap', 0.85, 0.02],
  ['energyOverQuota', 0.8, 0.02],
  ['toxicMaterial', 0.8, 0.06],
  ['toxicDischarge', 0.8, 0.06],
  ['miningStep', 0.7, 0.5],
  ['coatingStep', 0.7, 0.3],
  ['highConsumption', 0.75, 0.25],
  ['priorityChemicals', 0.75, 0.08],
]
const SIZES: readonly SizeClass[] = ['micro', 'small', 'medium', 'large']
const PERMIT_CLASSES: readonly PermitClass[] = ['registration', 'simplified', 'none', 'key']
const INDUSTRIAL_SECTIONS = new Set(['B', 'C', 'D'])

/** Makes enterprises of one place by their number; the same number gives the same enterprise in every run. */
export function enterpriseGenerator(place: string): (number: number) => GeneratedEnterprise {
  const divisions = [...loadDivisions().rows].filter(({ level }) => level === 'county')
  const inside = divisions.filter(({ code }) => code.startsWith(place.slice(0, 2))).map(({ code }) => code)
  const outside = divisions.filter(({ code }) => !code.startsWith(place.slice(0, 2))).map(({ code }) => code)
  const classes = [...(loadIndustries()?.classes.values() ?? [])]
    .filter(({ section }) => INDUSTRIAL_SECTIONS.has(section))
    .map(({ code }) => code)
  return (number) => {
    const random = seededRandom(number)
    return {
      name: `企业${number}`,
      division: random.next() < 0.97 ? pick(random, inside) : pick(random, outside),
      industry: random.next() < 0.96 ? pick(random, classes) : undefined,
      ...someSize(random),
      facts: someFacts(random),
      permitClass: random.next() < 0.7 ? pickCommon(random, PERMIT_CLASSES) : undefined,
    }
  }
}

/** Every fact is a property, known or not, so that all enterprises have one shape. */
function someFacts(random: SeededRandom): NonNullable<DecideInput['facts']> {
  const facts: { [F in BooleanFactName]?: boolean | undefined } = {}
  for (const [fact, known, holds] of FREQUENCIES) {
    facts[fact] = random.next() < known ? random.next() < holds : undefined
  }
  return facts
}

/** Stated by most; a few have only the figures it is computed from. */
function someSize(random: SeededRandom): Pick<DecideInput, 'size' | 'employees' | 'revenue'> {
  const stated = random.next()
  if (stated < 0.8) return { size: pickCommon(random, SIZES), employees: undefined, revenue: undefined }
  if (stated > 0.92) return { size: undefined, employees: undefined, revenue: undefined }
  const employees = Math.floor(2000 * random.next() ** 3)
  const revenue = Math.floor(9_000_000 * random.next() ** 4) / 100
  return { size: undefined, employees, revenue: random.next() < 0.9 ? revenue : undefined }
}
