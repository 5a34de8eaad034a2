import type { AnySystem } from '../indicator/judge-plant.ts'
import { readAnySystem } from '../indicator/judge-plant.ts'
import { parseJsonText } from '../kernel/json-text.ts'
import { Problem } from '../kernel/problem.ts'
import type { BesideRecord } from './beside-record.schema.ts'
import type { Beside } from './beside.ts'

/** What stands beside an audit, its system read from the exact text; null where the text is no system. */
export function readBeside({ system, earlier, newer, withdrawn }: BesideRecord): Beside {
  const { origin } = system ?? {}
  const read = system === null ? null : systemOfText(system.file)
  return {
    system: read,
    earlier,
    ...(origin === undefined ? {} : { origin }),
    ...(newer === undefined ? {} : { newer }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
  }
}

function systemOfText(file: string): AnySystem | null {
  const read = parseJsonText(file, { exactAt: () => true })
  if (!read.ok) return null
  try {
    return readAnySystem(read.value)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
