import { hashOf } from '@qingshen/core/kernel/hash'
import { plainDate } from '@qingshen/core/kernel/local-date'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'

const known = new WeakMap<Deps['laws'], Map<string, string>>()

/**
 * Names what obligations were reckoned with: the law and every wider one it rests on, and the year, since what comes
 * every year is reckoned up to the end of the next. A case that carries another name is to be reckoned anew.
 */
export function reckoningVersion(deps: Deps, law: string): string {
  const { year } = plainDate(today(deps))
  const versions = known.get(deps.laws) ?? new Map<string, string>()
  known.set(deps.laws, versions)
  const key = `${year} ${law}`
  const version = versions.get(key) ?? versionOf(deps, law, year)
  versions.set(key, version)
  return version
}

function versionOf(deps: Deps, law: string, year: number): string {
  return hashOf({ laws: lawChain(deps.laws, law).map(({ version }) => version), year })
}
