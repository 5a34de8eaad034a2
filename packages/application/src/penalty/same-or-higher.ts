import { Problem } from '@qingshen/core/kernel/problem'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { findCapableOffice } from '@qingshen/store/listing/list-offices'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'

/** The office itself, or one of the same department on the same level or higher. */
export function isSameOrHigher(
  asking: Pick<CapableOffice, 'id' | 'capacities' | 'level'>,
  issuing: Pick<CapableOffice, 'id' | 'capacities' | 'level'>,
): boolean {
  if (asking.id === issuing.id) return true
  const [department] = issuing.capacities
  const isOfDepartment = department === undefined || asking.capacities.includes(department)
  return isOfDepartment && heightOf(asking.level) >= heightOf(issuing.level)
}

const HEIGHTS: readonly OfficeLevel[] = ['county', 'city', 'province']

function heightOf(level: OfficeLevel): number {
  return HEIGHTS.indexOf(level)
}

type Issued = { readonly office: string | null; readonly office_name: string; readonly what: string }

/** Why the reader may not close what an office ordered or decided; null when he stands where it stands, or above. */
export async function notSuperior(
  { tx }: Pick<Context, 'tx'>,
  loaded: LoadedCase,
  issued: Issued,
): Promise<string | null> {
  const issuing = issued.office === null ? undefined : await findCapableOffice(tx, issued.office)
  if (issuing === undefined || loaded.office === null || isSameOrHigher(loaded.office, issuing)) return null
  const level = OFFICE_LEVELS.label(issuing.level)
  return `这项${issued.what}由${issued.office_name}作出，由该机关或者同一部门的${level}以上机关确认。请转告该机关。`
}

/**
 * Lets only those close what an office ordered or decided who stand where it stands, or above.
 * @throws Problem forbidden
 */
export async function requireSuperior(context: Context, loaded: LoadedCase, issued: Issued): Promise<void> {
  const refusal = await notSuperior(context, loaded, issued)
  if (refusal !== null) throw new Problem('forbidden', refusal, [], { reason: 'other_department' })
}
