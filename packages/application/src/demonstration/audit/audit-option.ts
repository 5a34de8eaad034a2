/** An option of the workshop, with what is known of it; names of flows and causes are those of the plant. */
export type AuditOption = {
  readonly name: string
  readonly content: string
  readonly aspect: string
  readonly nature: 'source_reduction' | 'reuse' | 'end_of_pipe'
  /** 10 000 yuan; absent: not known yet. */
  readonly investment: string
  readonly isRenovation: boolean
  readonly state: 'accepted' | 'doing' | 'done' | 'rejected' | 'dropped'
  /** To which indicator it answers: its number in the system for teaching, and in the one that is imported. */
  readonly indicator?: { readonly teaching: string; readonly imported: string }
  /** To which cause of a loss it answers, in the words of the analysis. */
  readonly cause?: string
  /** To what was found at which place on the walk through the plant. */
  readonly finding?: string
  /** By when it is to be done, by whom, and when it was begun and finished at what cost (10 000 yuan). */
  readonly work: AuditWork
  /** Points by the criteria of the screening, where it was scored. */
  readonly scores?: readonly [environment: string, economy: string, technique: string, practice: string]
  readonly effects: readonly AuditEffect[]
  /** Yearly gain in 10 000 yuan, where it was studied. */
  readonly saving?: string
  /** What the study found of its technique and its effect on the environment. */
  readonly study?: { readonly technical: string; readonly environmental: string }
  /** What it changes on the drawing, cubic metres in the period. */
  readonly flows?: readonly (readonly [flow: string, change: string])[]
  readonly barrier?: string
}

type AuditWork = {
  readonly owner: string
  readonly plan: readonly [from: string, to: string]
  readonly started?: string
  readonly finished?: string
  readonly cost?: string
}

/** What is saved a year: expected, and stated after it was done. */
export type AuditEffect = {
  readonly kind: string
  readonly expected: string
  readonly claimed?: string
  readonly unit: string
  readonly carrier?: string
  readonly pollutant?: string
  readonly item?: string
}

/** Effects as options state them: what is expected a year, and what was stated afterwards. */
export const water = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'water', expected, unit: 'm3', item: '新水' }, claimed)
export const power = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'energy', expected, unit: 'ten_thousand_kwh', carrier: 'electricity', item: '电力' }, claimed)
export const money = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'cost', expected, unit: 'ten_thousand_yuan' }, claimed)
export const steam = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'energy', expected, unit: 'gj', carrier: 'heat', item: '外购蒸汽' }, claimed)
export const acid = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'material', expected, unit: 't', item: '盐酸' }, claimed)
export const chromic = (expected: string, claimed?: string): AuditEffect =>
  effect({ kind: 'material', expected, unit: 'kg', item: '铬酐' }, claimed)
export const pollutant = (
  kind: 'generated' | 'discharged',
  code: string,
  expected: string,
  claimed?: string,
): AuditEffect => effect({ kind: `pollutant_${kind}`, pollutant: code, expected, unit: 't' }, claimed)

function effect(stated: Omit<AuditEffect, 'claimed'>, claimed: string | undefined): AuditEffect {
  return claimed === undefined ? stated : { ...stated, claimed }
}
