import { expect, test } from 'vitest'
import { dataDictionary, dictionaryPage } from './data-dictionary.ts'

test('a table is shown with its columns, their meaning and its policies', () => {
  const page = dictionaryPage({
    relations: [{ name: 'site', isView: false, comment: '场所' }],
    columns: [
      {
        relation: 'site',
        name: 'organisation',
        type: 'uuid',
        required: true,
        computed: false,
        primary: false,
        target: 'organisation',
        comment: '法人 | 现在的',
      },
    ],
    policies: [
      { relation: 'site', name: 'read_within_reach', action: 'SELECT', condition: "reach_from('register.read'::text)" },
    ],
  })
  expect(page).toContain('## site\n\n场所\n')
  expect(page).toContain('| `organisation` | uuid | 必填，→ organisation | 法人 \\| 现在的 |')
  expect(page).toContain('行级安全：读 `register.read`（`read_within_reach`）。')
})

test('every table of the migrated store is on the page, and each says who may read it', async () => {
  const page = await dataDictionary()
  const sections = page.split('\n## ').slice(1)
  expect(sections.length).toBeGreaterThan(30)
  const tables = sections.filter((section) => !section.split('\n')[0]?.includes('（视图）'))
  expect(tables.filter((section) => !section.includes('行级安全：'))).toEqual([])
  expect(page).toContain('## journal_entry')
})
