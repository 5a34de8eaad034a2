import { join } from 'node:path'
import type { LawText } from '@qingshen/core/rulebook/law-text.schema'
import type { JurisdictionTexts } from './read-texts.ts'
import { readTexts } from './read-texts.ts'

const FOLDER = join(import.meta.dirname, '../jurisdictions')

const HEADS = [
  { id: 'national', title: '国家', from: '2003-01-01', inherits: [] },
  { id: 'xinjiang-2005', title: '新疆2005', from: '2005-11-01', inherits: ['national'] },
  { id: 'xinjiang-2015', title: '新疆2015', from: '2015-01-01', inherits: ['xinjiang-2005', 'national'] },
  { id: 'sichuan-2016', title: '四川2016', from: '2016-06-01', inherits: ['national'] },
  { id: 'shanxi-2022', title: '山西2022', from: '2022-01-01', inherits: ['national'] },
  { id: 'yulin-2022', title: '榆林2022', from: '2022-01-01', inherits: ['national'] },
]

/** The texts of every jurisdiction, read from the folders for tests. */
export const LAWS: readonly (LawText & JurisdictionTexts)[] = HEADS.map((head) => ({
  ...head,
  to: null,
  ...readTexts(join(FOLDER, head.id)),
}))

export const folderOf = (id: string) => join(FOLDER, id)
