import { existsSync, readFileSync } from 'node:fs'
import { allCodeLists } from '../docs/code-lists.ts'
import { findDeadLinks } from '../docs/find-dead-links.ts'
import { generatedDocs } from '../docs/generated-docs.ts'
import { glossaryFindings, loadGlossary } from '../docs/glossary.ts'
import { loadProblemAdvice, problemFindings } from '../docs/problem-pages.ts'
import { inProject, projectFiles } from '../shared/project.ts'
import { report } from './report.ts'

const REQUIRED = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE']
const QUICK_START = ['npm ci && npm start', 'npm ci && npm test']
const VERBATIM = /^packages\/law\/jurisdictions\/[^/]+\/sources\//

function textOf(file: string): string {
  return existsSync(inProject(file)) ? readFileSync(inProject(file), 'utf8') : ''
}

async function staleDocs(): Promise<string[]> {
  const docs = [...(await generatedDocs())]
  return docs.filter(([path, text]) => textOf(path) !== text).map(([path]) => `${path} 不是最新的：运行 npm run docs`)
}

const pages = projectFiles().filter((file) => file.endsWith('.md') && !VERBATIM.test(file))
const exists = (path: string): boolean => existsSync(inProject(path))
report('docs', [
  ...REQUIRED.filter((file) => textOf(file).trim() === '').map((file) => `${file} 不存在或是空的`),
  ...QUICK_START.filter((command) => !textOf('README.md').includes(command)).map(
    (command) => `README.md 没有 ${command}`,
  ),
  ...glossaryFindings(loadGlossary(), await allCodeLists()),
  ...problemFindings(loadProblemAdvice()),
  ...pages.flatMap((file) => findDeadLinks(file, textOf(file), exists)),
  ...(await staleDocs()),
])
