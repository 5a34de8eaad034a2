import type { IndicatorSystemSummary } from '@qingshen/contracts/level.operations'
import { listIndicatorSystems, loadIndicatorSystem } from '@qingshen/contracts/level.operations'
import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { readAnySystem } from '@qingshen/core/indicator/judge-plant'
import { parseJsonText } from '@qingshen/core/kernel/json-text'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Deps } from '../deps.ts'
import { calculation } from '../use-case.ts'
import type { SystemFile } from './system-book.ts'

/** The systems the program carries, with how far each was compared with the print. */
export const listIndicatorSystemsUseCase = calculation(listIndicatorSystems, (deps) => {
  const { systems } = deps.reference
  return systems.list().flatMap((file) => summaryOf(file, systems.find(file.id)) ?? [])
})

/** One system, as its file. */
export const loadIndicatorSystemUseCase = calculation(loadIndicatorSystem, (deps, { params }) => {
  const { systems } = deps.reference
  const file = systems.list().find(({ id }) => id === params.system)
  const summary = file === undefined ? null : summaryOf(file, systems.find(file.id))
  if (file === undefined || summary === null) throw unknown(deps, params.system)
  return { ...summary, file: JSON.stringify(file) }
})

/** The system somebody judges by: one the program carries, or the text of a file. */
export function systemOf(
  deps: Deps,
  given: { readonly system?: string | undefined; readonly systemFile?: string | undefined },
): AnySystem {
  if ((given.system === undefined) === (given.systemFile === undefined)) {
    const detail = '请给出 system（程序收有的指标体系的编号）或 systemFile（自己的指标体系），两者只给一个。'
    throw new Problem('validation_failed', detail)
  }
  if (given.systemFile !== undefined) return readFile(given.systemFile)
  const found = deps.reference.systems.find(given.system ?? '')
  if (found === undefined) throw unknown(deps, given.system ?? '')
  return found
}

function readFile(text: string): AnySystem {
  const read = parseJsonText(text, { exactAt: () => true })
  if (read.ok) return readAnySystem(read.value)
  throw new Problem('validation_failed', '指标体系的 JSON 读不出来。请按每条提示改正后重新提交。', read.issues)
}

function unknown(deps: Deps, id: string): Problem {
  const known = deps.reference.systems.list().map((file) => file.id)
  return new Problem('not_found', `没有编号为“${id}”的指标体系。现有：${known.join('、')}。请用其中之一。`)
}

function summaryOf({ id, title, source }: SystemFile, found: AnySystem | undefined): IndicatorSystemSummary | null {
  if (found === undefined) return null
  const rows = verifiedRows(found)
  return {
    id,
    title,
    kind: found.kind,
    source: source ?? '',
    isFictitious: found.system.isFictitious === true,
    rows: rows.length,
    unverified: rows.filter((isVerified) => !isVerified).length,
  }
}

function verifiedRows(found: AnySystem): readonly boolean[] {
  if (found.kind === 'levels') return found.system.indicators.map(({ isVerified }) => isVerified)
  const { quantitative, qualitative } = found.system
  return [...quantitative.groups, ...qualitative.groups].flatMap(({ indicators }) =>
    indicators.map(({ status }) => status !== 'unverified'),
  )
}
