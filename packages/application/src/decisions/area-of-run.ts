import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { divisionPrefix } from '@qingshen/core/scope/place'
import type { Caller, Deps } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'

/**
 * The area an office decides under a law: its own, or the law's place where that lies within it.
 * @throws Problem forbidden for somebody without an office, validation_failed where the law does not reach the office
 */
export function areaOfRun(deps: Deps, caller: Caller, law: CompiledLaw): string {
  const own = caller.actor.office?.regionPath
  if (own === undefined) throw new Problem('forbidden', '只有主管部门可以对辖区内的企业作出判定。请换用机构的身份。')
  if (divisionPrefix(law.place.code) === '') return own
  const place = regionPathOf(deps.reference.divisions, law.place.code)
  const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`)
  if (isWithin(own, place)) return own
  if (isWithin(place, own)) return place
  const message = `${law.title}适用于${law.place.name}，不适用于本机构的辖区。请选用本地的法规。`
  throw new Problem('validation_failed', message)
}
