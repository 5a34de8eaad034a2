import { options } from '@qingshen/core/workbench/sheets/options'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'

/** The sheet of the options with its columns as any sheet's. */
export const OPTIONS: Sheet = options

/** The fields of an option in the order in which they become known. A column of no section stands in the last. */
const SECTIONS = [
  { id: 'what', title: '方案', columns: ['name', 'content', 'aspect', 'nature', 'state'] },
  { id: 'why', title: '针对什么', columns: ['loss', 'finding', 'indicator'] },
  { id: 'money', title: '投资和类别', columns: ['investment', 'cost_class'] },
  {
    id: 'acceptance',
    title: '验收',
    columns: ['is_renovation', 'special_acceptance', 'special_acceptance_on'],
  },
  { id: 'more', title: '实施和效果', columns: ['finished_on', 'effect'] },
] as const

export type SectionId = (typeof SECTIONS)[number]['id']

/** The entry of the library an option was taken over from: told, not typed. */
export const LIBRARY = 'library'

/** The sections with their columns. */
export function optionSections(): readonly { id: SectionId; title: string; columns: readonly Column[] }[] {
  const named = new Set<string>([LIBRARY, ...SECTIONS.flatMap(({ columns }) => columns)])
  return SECTIONS.map(({ id, title, columns }) => {
    const ids: readonly string[] = columns
    const own = OPTIONS.columns.filter((column) => ids.includes(column.id))
    const others = id === 'more' ? OPTIONS.columns.filter((column) => !named.has(column.id)) : []
    return { id, title, columns: [...own, ...others] }
  })
}
