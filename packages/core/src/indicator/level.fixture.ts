import { Problem } from '../kernel/problem.ts'

/** One indicator of a system for tests: lower is better, levels at 1, 2 and 3, unless said otherwise. */
export function row(id: string, weight: number | string, more: object = {}): object {
  return { id, title: id, weight, direction: 'lower', benchmarks: { I: 1, II: 2, III: 3 }, ...more }
}

/** A system for tests of groups of rows. */
export function systemOf(
  groups: readonly { readonly weight: number | string | null; readonly rows: readonly object[] }[],
  more: object = {},
): object {
  return {
    id: 'test',
    title: '测试体系',
    groups: groups.map(({ weight, rows }, at) => ({ id: `g${at + 1}`, weight, indicators: rows })),
    ...more,
  }
}

/** The issues of a refusal as `code pointer`; empty when nothing is refused. */
export function issuesOf(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ code, pointer }) => `${code} ${pointer}`).sort()
    throw error
  }
  return []
}
