import type { DisclosureFieldView } from '@qingshen/contracts/disclosure.schema'
import { expect, test } from 'vitest'
import { initialContent, readContent, withCell, withSecret, withValue } from './draft-content.ts'

const field: Omit<DisclosureFieldView, 'id' | 'prefill'> = {
  label: '企业名称',
  kind: 'text',
  required: true,
  mayBeSecret: false,
  mayNotApply: true,
  columns: [],
  help: null,
  clause: null,
}

test('a new form begins with what is known, a draft with what was saved', () => {
  const fields = [
    { ...field, id: 'name', prefill: '甲厂' },
    { ...field, id: 'address', prefill: null },
  ]
  expect(initialContent({ draft: null, fields })).toEqual({ values: { name: { text: '甲厂' } }, secrets: {} })
})

test('what was kept in the browser comes back whole or not at all', () => {
  const content = withSecret(withValue({ values: {}, secrets: {} }, 'other', { text: '配方' }), 'other', '核心')
  expect(readContent(JSON.stringify(content))).toEqual(content)
  expect(readContent('{"values":3}')).toBeNull()
  expect(readContent('{')).toBeNull()
  expect(readContent(null)).toBeNull()
})

test('marking and unmarking a secret leaves the rest alone', () => {
  const marked = withSecret({ values: {}, secrets: { a: '一' } }, 'b', '')
  expect(marked.secrets).toEqual({ a: '一', b: '' })
  expect(withSecret(marked, 'a', null).secrets).toEqual({ b: '' })
})

test('one cell changes, the others stay', () => {
  const rows = [{ a: { value: '1' } }, { a: { value: '2' } }]
  expect(withCell(rows, { row: 1, column: 'b' }, { notApplicable: true })).toEqual([
    { a: { value: '1' } },
    { a: { value: '2' }, b: { notApplicable: true } },
  ])
})
