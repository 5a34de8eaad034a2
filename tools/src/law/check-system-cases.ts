import type { SystemCase } from '@qingshen/core/indicator/system-case.schema'
import { judgePlant, readAnySystem } from '@qingshen/core/indicator/judge-plant'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Finding } from './finding.ts'

/** The worked examples of a system that come out otherwise than they say. */
export function checkSystemCases(file: object, cases: readonly SystemCase[], path: string): readonly Finding[] {
  const any = readAnySystem(file)
  const ids =
    any.kind === 'levels'
      ? any.system.indicators.map(({ id }) => id)
      : [...any.system.quantitative.groups, ...any.system.qualitative.groups].flatMap(({ indicators }) =>
          indicators.map(({ id }) => id),
        )
  return cases.flatMap((each): Finding[] => {
    const { name, all, values = {}, variables, expect } = each
    const given = { ...(all === undefined ? {} : Object.fromEntries(ids.map((id) => [id, all]))), ...values }
    try {
      const input = { values: given, ...(variables === undefined ? {} : { variables }) }
      const result: Record<string, unknown> = { ...judgePlant(any, input) }
      const wrong = Object.entries(expect).filter(([field, wanted]) => !isSame(codesOf(field, result[field]), wanted))
      return wrong.map(([field, wanted]) => {
        const got = JSON.stringify(codesOf(field, result[field]) ?? null)
        return { file: path, path: `${name} ${field}`, message: `应为 ${JSON.stringify(wanted)}，算得 ${got}。` }
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const message = error.errors.map(({ pointer, message: text }) => `${pointer} ${text}`).join('；')
      return [{ file: path, path: name, message: message === '' ? error.detail : message }]
    }
  })
}

function codesOf(field: string, value: unknown): unknown {
  return field === 'issues' && Array.isArray(value) ? value.map(({ code }: { code: string }) => code) : value
}

function isSame(got: unknown, wanted: unknown): boolean {
  return JSON.stringify(got) === JSON.stringify(wanted)
}
