import { readFileSync } from 'node:fs'
import { inProject, projectFiles } from '../shared/project.ts'
import { findWords } from './find-words.ts'
import { report } from './report.ts'
import { WORD_RULES } from './word-rules.ts'

const TEXT = /\.(tsx?|mjs|js|json|md|ya?ml|csv|sql|css|html|txt)$|^\.ci\/run$|^LICENSE$/
const NOT_OURS = /^package-lock\.json$|\.generated\.|^packages\/law\/jurisdictions\/[^/]+\/sources\//

const files = projectFiles().filter((file) => TEXT.test(file) && !NOT_OURS.test(file))
report(
  'words',
  files.flatMap((file) => findWords(file, readFileSync(inProject(file), 'utf8'), WORD_RULES)),
)
