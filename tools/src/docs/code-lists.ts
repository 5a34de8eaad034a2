import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject, projectFiles } from '../shared/project.ts'

export type CodeListText = { id: string; title: string; entries: readonly { code: string; label: string }[] }

const CORE_FILE = /^packages\/core\/src\/.*(?<!\.test)\.ts$/

/** Every code list core defines, in the order of their ids; found by reading core, so that none can be forgotten. */
export async function allCodeLists(): Promise<CodeListText[]> {
  const files = projectFiles().filter(
    (file) => CORE_FILE.test(file) && readFileSync(inProject(file), 'utf8').includes('= defineCodeList('),
  )
  const lists = new Map<string, CodeListText>()
  for (const file of files) {
    const exported = (await import(pathToFileURL(inProject(file)).href)) as Record<string, unknown>
    for (const value of Object.values(exported)) if (isCodeList(value)) lists.set(value.id, value)
  }
  return [...lists.values()].toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
}

function isCodeList(value: unknown): value is CodeListText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'title' in value &&
    'entries' in value &&
    'is' in value
  )
}
