import { requirementsCoverage } from '../coverage/requirements-coverage.ts'
import { caseworkPage } from './casework-page.ts'
import { allCodeLists } from './code-lists.ts'
import { dataDictionary } from './data-dictionary.ts'
import { glossaryPage, loadGlossary } from './glossary.ts'
import { loadProblemAdvice, problemPages } from './problem-pages.ts'
import { rightsMatrix } from './rights-matrix.ts'

/** Every generated page of docs: its path and the text it should have now. */
export async function generatedDocs(): Promise<Map<string, string>> {
  return new Map([
    ['docs/requirements-coverage.md', requirementsCoverage()],
    ['docs/casework.md', caseworkPage()],
    ['docs/data-dictionary.md', await dataDictionary()],
    ['docs/security/rights-matrix.md', rightsMatrix()],
    ['docs/glossary/README.md', glossaryPage(loadGlossary(), await allCodeLists())],
    ...problemPages(loadProblemAdvice()),
  ])
}
