import { expect, test } from 'vitest'
import { allCodeLists } from './code-lists.ts'
import { glossaryFindings, glossaryPage, loadGlossary } from './glossary.ts'

const LIST = { id: 'outcome', title: '判定结果', entries: [{ code: 'mandatory', label: '强制性审核' }] }

test('every code of every code list of core has its term in the glossary', async () => {
  const lists = await allCodeLists()
  expect(lists.length).toBeGreaterThan(10)
  expect(glossaryFindings(loadGlossary(), lists)).toEqual([])
})

test('a code without a term, a term without a code and a term given twice are found', () => {
  const term = { zh: '评估', en: 'evaluation', code: 'evaluation', source: 'M2016' }
  const findings = glossaryFindings({ terms: [term, term], codeLists: { outcome: { gone: 'gone' }, old: {} } }, [LIST])
  expect(findings).toHaveLength(4)
})

test('the page shows a code with its label and its term', () => {
  const page = glossaryPage({ terms: [], codeLists: { outcome: { mandatory: 'mandatory audit' } } }, [LIST])
  expect(page).toContain('| `mandatory` | 强制性审核 | mandatory audit |')
})
