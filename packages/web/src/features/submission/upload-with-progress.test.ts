import { expect, test } from 'vitest'
import { sizeText } from './size-text.ts'
import { fieldsOf } from './submission-data.ts'
import { uploadProblem } from './upload-with-progress.ts'

test('a refused upload keeps the words of the server; a proxy’s own answer is put into ours', () => {
  const refused = uploadProblem(JSON.stringify({ code: 'file_type_refused', detail: '不接受' }), 415)
  expect(refused).toMatchObject({ code: 'file_type_refused', detail: '不接受' })
  expect(uploadProblem('<html>413</html>', 413)).toMatchObject({ code: 'file_too_large' })
  expect(uploadProblem('', 502).detail).toContain('502')
  expect(uploadProblem('{"code":"toString"}', 500).code).toBe('internal')
})

test('sizes are read as people say them', () => {
  expect([512, 2048, 3 * 1024 * 1024].map(sizeText)).toEqual(['512 B', '2 KB', '3.0 MB'])
})

test('where there is no draft the fields begin with those of the version before, and the name of the case', () => {
  const start = {
    effectiveOn: '2026-10-31',
    namedAs: '',
    isCentrallyOwned: true,
    note: '',
    sections: { chapter: '3' },
    certifier: '法定代表人',
    statements: [],
  }
  expect(fieldsOf({ draft: null, start, name: '某公司' })).toEqual({ ...start, namedAs: '某公司' })
})
