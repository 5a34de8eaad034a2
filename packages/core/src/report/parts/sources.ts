import type { AnySystem } from '../../indicator/judge-plant.ts'
import type { Level } from '../../indicator/levels.ts'
import type { SystemRow } from '../../indicator/system-parts.ts'
import type { CarbonFactor } from '../../option/carbon-factor.schema.ts'
import type { CostClass } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../../workbench/audit-method-in-force.schema.ts'
import type { EnergyFactor } from '../../workbench/energy-factor.schema.ts'
import { chosenSystem } from '../../workbench/level/chosen-system.ts'
import { costBoundariesOf } from '../../workbench/options/cost-boundaries-of.ts'
import type { Desk } from '../desk.ts'
import { cut } from '../desk.ts'
import type { FigureSource } from '../figure-source.schema.ts'

const LONGEST_TITLE = 300

type OfSystem = {
  readonly part: Extract<FigureSource, { kind: 'system' }>['part']
  readonly indicator?: Pick<SystemRow, 'id' | 'title'>
  readonly level?: Level
}

/** The indicator system of the audit, or what of it a figure is. */
export function systemSource({ input }: Desk, { system }: AnySystem, of: OfSystem = { part: 'whole' }): FigureSource {
  const { indicator } = of
  return {
    kind: 'system',
    ref: cut(chosenSystem(input.data)?.ref ?? system.id, 200),
    sha256: input.systemSha256 ?? null,
    title: cut(system.title, LONGEST_TITLE),
    part: of.part,
    indicator:
      indicator === undefined ? null : { id: cut(indicator.id, 200), title: cut(indicator.title, LONGEST_TITLE) },
    level: of.level ?? null,
  }
}

type LawEntry = Pick<
  AuditMethod['figures'][number] | AuditMethod['costBoundaries'][number],
  'title' | 'origin' | 'clauses' | 'reading' | 'mark'
> & { readonly id: string }

/** What of the method in force a figure is. */
export function lawSource(part: Extract<FigureSource, { kind: 'law' }>['part'], entry: LawEntry): FigureSource {
  const { id, title, origin, clauses, reading, mark } = entry
  return {
    kind: 'law',
    part,
    id,
    title: cut(title, LONGEST_TITLE),
    origin,
    clauses: [...clauses],
    reading,
    cited: '',
    from: null,
    to: null,
    mark,
  }
}

/** Where a cost class begins by the method in force; none where the audit itself says so. */
export function boundarySources({ input }: Desk, costClass: CostClass): FigureSource[] {
  const { data, method } = input
  const isOwn = costBoundariesOf(data, method).some((each) => each.costClass === costClass && each.row !== null)
  if (isOwn) return []
  return method.costBoundaries
    .filter((each) => each.costClass === costClass)
    .map((entry) => lawSource('cost_boundary', entry))
}

/** A factor of the table of standard coal or of carbon, of one edition. */
export function factorSource(
  part: 'coal_factor' | 'carbon_factor',
  { id, title, source, from, to, mark }: EnergyFactor | CarbonFactor,
): FigureSource {
  const cited = { origin: '', clauses: [], reading: null, cited: source }
  return { kind: 'law', part, id, title, ...cited, from, to, mark }
}

/** A fact of the register or of the case. */
export function registerSource(title: string): FigureSource {
  return { kind: 'register', title }
}

/** Each source once, in their order. */
export function distinctSources(sources: readonly FigureSource[]): FigureSource[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()]
}
