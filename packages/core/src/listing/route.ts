import { levelHeight } from './area.ts'
import type { OfficeLevel } from '../vocabulary/office.ts'
import type { ListProcedure } from './procedure.schema.ts'
import type { ListPart } from './situation.schema.ts'

/** Where a part begins: the level of its office and the codes of its place from the province down. */
export type Origin = Pick<ListPart, 'level' | 'regionPath'>

/**
 * The levels a part passes from the office that proposes it to the level where the list is fixed, lowest first.
 * Between the two lie the levels that have a `forward` step; without one the part goes straight up, and so does a
 * place that has no city above it.
 */
export function routeOf(procedure: ListProcedure, origin: Origin, fixedAt: OfficeLevel): readonly OfficeLevel[] {
  const { level } = origin
  if (levelHeight(level) >= levelHeight(fixedAt)) return [level]
  const forwarding = procedure.steps.filter((step) => step.act === 'forward').flatMap((step) => step.levels)
  const hasCity = origin.regionPath.split('/').length > 2
  const between = hasCity && level === 'county' && fixedAt === 'province' && forwarding.includes('city')
  return between ? [level, 'city', fixedAt] : [level, fixedAt]
}

/** The next level up on a part's route, or null where the list is fixed. */
export function nextLevel(procedure: ListProcedure, part: ListPart, fixedAt: OfficeLevel): OfficeLevel | null {
  const route = routeOf(procedure, part, fixedAt)
  return route[route.indexOf(part.heldAt) + 1] ?? null
}

/** The level a part goes back to when it is returned, or null where it began. */
export function previousLevel(procedure: ListProcedure, part: ListPart, fixedAt: OfficeLevel): OfficeLevel | null {
  const route = routeOf(procedure, part, fixedAt)
  return route[route.indexOf(part.heldAt) - 1] ?? null
}

/** True while its own office may still change the part: it lies there, new or returned. */
export function isEditable(part: ListPart): boolean {
  return part.heldAt === part.level && part.state !== 'sent'
}
