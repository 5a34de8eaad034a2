import type { Effect } from '../../option/effect.ts'
import { isSameName } from '../../option/same-effect.ts'
import type { EffectKind } from '../../vocabulary/option-codes.ts'
import { POLLUTANT_SYMBOLS, POLLUTANTS } from '../../vocabulary/option-codes.ts'
import type { Survey, SurveyItem, SurveyKind } from '../survey/survey.ts'

/** Which items of the survey fall by an effect of a kind; money is judged by the costs of the survey elsewhere. */
const ITEMS_OF_KIND: Readonly<Record<EffectKind, readonly SurveyKind[]>> = {
  energy: ['energy'],
  water: ['water'],
  material: ['material'],
  pollutant_generated: ['pollutant_generated', 'waste_generated'],
  pollutant_discharged: ['pollutant_discharged', 'waste_disposed'],
  carbon: [],
  income: ['money', 'output'],
  cost: ['money'],
}

/**
 * The item of the survey an effect takes from: the one it names, else the only one of its kind with the same carrier,
 * pollutant or name. Null where none or several could be meant.
 */
export function itemOfEffect(effect: Effect, { items }: Pick<Survey, 'items'>): SurveyItem | null {
  if (effect.item !== null) return items.find(({ row }) => row.id === effect.item) ?? null
  if (effect.kind === 'income' || effect.kind === 'cost') return null
  const kinds = ITEMS_OF_KIND[effect.kind]
  const meant = items.filter((item) => item.kind !== null && kinds.includes(item.kind) && isMeant(effect, item))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

function isMeant({ kind, carrier, pollutant, name }: Effect, { row, name: itemName }: SurveyItem): boolean {
  switch (kind) {
    case 'energy':
      return carrier !== null && row.fields['carrier'] === carrier
    case 'water':
      return name === null || isSameName(name, itemName)
    case 'material':
      return isSameName(name, itemName)
    default:
      return pollutant !== null && namesOf(pollutant).some((written) => isWrittenIn(written, itemName))
  }
}

function namesOf(pollutant: NonNullable<Effect['pollutant']>): readonly string[] {
  return [POLLUTANTS.label(pollutant), ...(POLLUTANT_SYMBOLS[pollutant] ?? [])]
}

/** `COD（化学需氧量）排放量` speaks of COD: what stands around a name says how it is counted. */
function isWrittenIn(written: string, itemName: string): boolean {
  const parts = itemName.split(/[（()）、，,\s]+/u)
  const plain = parts.map((part) => part.replace(/(?:产生量|排放量|产生|排放|量)$/u, ''))
  return [itemName, ...parts, ...plain].some((part) => isSameName(part, written))
}
