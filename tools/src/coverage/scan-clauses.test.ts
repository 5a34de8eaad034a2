import { expect, test } from 'vitest'
import { scanClauses } from './scan-clauses.ts'

test('a clause is found in law data, use cases, pages, test titles and journeys, each in its column', () => {
  const found = scanClauses(
    ['XJ05-19'],
    [
      { file: 'packages/law/jurisdictions/x/clauses.yaml', text: '- id: XJ05-19' },
      { file: 'packages/application/src/a.ts', text: '/** XJ05-19 */' },
      { file: 'packages/web/src/features/a.tsx', text: '// XJ05-19' },
      { file: 'packages/core/src/a.test.ts', text: "test('XJ05-19 files a consultancy', () => {})" },
      { file: 'e2e/a.spec.ts', text: 'test(`XJ05-19 in the browser`, async () => {})' },
    ],
  )
  expect(found.get('XJ05-19')).toEqual({
    law: ['packages/law/jurisdictions/x/clauses.yaml'],
    useCases: ['packages/application/src/a.ts'],
    pages: ['packages/web/src/features/a.tsx'],
    tests: ['packages/core/src/a.test.ts'],
    journeys: ['e2e/a.spec.ts'],
  })
})

test('a longer id is another clause, and a mention in the body of a test proves nothing', () => {
  const found = scanClauses(
    ['XJ05-19'],
    [
      { file: 'packages/law/jurisdictions/x/clauses.yaml', text: '- id: XJ05-19b' },
      { file: 'packages/core/src/a.test.ts', text: "test('something', () => { find('XJ05-19') })" },
    ],
  )
  expect(found.get('XJ05-19')).toEqual({ law: [], useCases: [], pages: [], tests: [], journeys: [] })
})
