import { loadSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { call } from '../../shared/api/call.ts'

/** Reads a version as it is stored now: a draft has been saved since it was opened. */
export function storedOf({ ref }: SystemDetail): Promise<SystemDetail> {
  return call(loadSystem, { params: { system: ref } })
}
