import type { Issue } from '@qingshen/core/kernel/issue'

/** The id of the form field that a finding speaks of; its JSON pointer is the field's name. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`
}

/** The findings about one field, worst first. */
export function findingsOf(issues: readonly Issue[], pointer: string): Issue[] {
  const rank = { error: 0, warning: 1, notice: 2 }
  return issues.filter((issue) => issue.pointer === pointer).sort((a, b) => rank[a.severity] - rank[b.severity])
}

/** Moves the focus to the field a finding speaks of, or to the nearest field around it. False when there is none. */
export function focusField(pointer: string): boolean {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const element = document.getElementById(fieldId(path))
    if (element !== null) {
      element.scrollIntoView?.({ block: 'center' })
      element.focus()
      return true
    }
  }
  return false
}
