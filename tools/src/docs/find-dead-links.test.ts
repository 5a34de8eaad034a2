import { expect, test } from 'vitest'
import { findDeadLinks } from './find-dead-links.ts'

const exists = (path: string): boolean => path === 'docs/adr/0001-law.md' || path === 'README.md'

test('links are resolved from the page they stand on', () => {
  expect(findDeadLinks('docs/adr/0002-x.md', '[a](0001-law.md) [b](../../README.md#top)', exists)).toEqual([])
  expect(findDeadLinks('docs/adr/0002-x.md', '[a](0009-none.md)', exists)).toHaveLength(1)
})

test('addresses of the web, anchors and code are not judged', () => {
  const page = '[a](https://example.org/x) [b](#here)\n```\n[c](nowhere.md)\n```\n'
  expect(findDeadLinks('README.md', page, exists)).toEqual([])
})
