import { join } from 'node:path'
import type { LawText } from '@qingshen/core/rulebook/law-text.schema'
import { loadLaws } from './load-law.ts'
import type { JurisdictionTexts } from './read-texts.ts'
import { readTexts } from './read-texts.ts'

const FOLDER = join(import.meta.dirname, '../jurisdictions')

/** The texts of every compiled jurisdiction, read anew from the folders for tests. */
export const LAWS: readonly (LawText & JurisdictionTexts)[] = loadLaws().map(({ id, title, from, to, inherits }) => ({
  id,
  title,
  from,
  to,
  inherits,
  ...readTexts(join(FOLDER, id)),
}))

export const folderOf = (id: string) => join(FOLDER, id)
