import type { Issue, Severity } from './issue.ts'

export type IssueTemplate = { readonly severity: Severity; readonly template: string }
export type IssueParams = NonNullable<Issue['params']>

/**
 * Declares the findings of one room: stable code -> severity and Chinese sentence, in which `{name}`
 * stands for a parameter. Returns the only way to make these issues.
 * @throws RangeError from the returned function when the sentence names a parameter that is not given.
 */
export function defineIssues<const C extends string>(catalogue: Record<C, IssueTemplate>) {
  return (code: C, pointer: string, params: IssueParams = {}): Issue => {
    const { severity, template } = catalogue[code]
    const message = fillTemplate(template, params)
    const base = { code, severity, pointer, message }
    return Object.keys(params).length === 0 ? base : { ...base, params }
  }
}

function fillTemplate(template: string, params: IssueParams): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`no parameter ${name} for: ${template}`)
    return String(value)
  })
}
