import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { normalForm } from '@qingshen/core/scope/normal-form'
import type { Decider } from '@qingshen/core/scope/decider'
import type { ScopeFrame } from '@qingshen/store/scope/scope-frame'
import type { ScopeSql } from '@qingshen/store/scope/scope-to-sql'
import { scopeToSql } from '@qingshen/store/scope/scope-to-sql'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { deciderOf, requireLaw } from '../law/law-book.ts'
import { lawsOfPlace } from './laws-of-place.ts'

/** A law as SQL: over many rows at once, and in the order of a list. */
export type Reading = { readonly joined: ScopeSql; readonly listed: ScopeSql }

/**
 * The law by which a search is judged: the one asked for, else the law of the place searched, else of the office's own
 * place. Null for somebody without an office who names neither.
 * @throws Problem law_unknown
 */
export function governingLaw(
  deps: Deps,
  caller: Caller,
  query: { readonly law?: string | undefined; readonly place?: string | undefined },
): CompiledLaw | null {
  if (query.law !== undefined) return requireLaw(deps.laws, query.law)
  const place = query.place ?? caller.actor.office?.regionPath.split('/').at(-1)
  return place === undefined ? null : (lawsOfPlace(deps.laws, place, today(deps))[0] ?? null)
}

/** A law as it is named beside what it decides. */
export function lawName(law: CompiledLaw | null): { id: string; title: string } | null {
  return law === null ? null : { id: law.id, title: law.title }
}

const readings = new WeakMap<Decider, Reading>()

/**
 * The law as it stands today, as SQL; made once a day.
 * @throws Problem law_not_in_force
 */
export function readingOf(deps: Deps, law: CompiledLaw): Reading {
  const reference = deps.reference.decide
  const decider = deciderOf(law, today(deps), reference)
  const known = readings.get(decider)
  if (known !== undefined) return known
  const { edition, sizeRule } = reference
  const { model, divisionPrefix } = decider
  const frame: ScopeFrame = { form: normalForm(model), divisionPrefix, edition, sizeRule }
  const made = { joined: scopeToSql(frame, 'joined'), listed: scopeToSql(frame, 'listed') }
  readings.set(decider, made)
  return made
}
