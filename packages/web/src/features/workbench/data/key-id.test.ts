import { z } from 'zod'
import { expect, test } from 'vitest'
import { keyId } from './key-id.ts'
import { newId } from './new-id.ts'

test('the same thing has the same id wherever it is entered, in the shape of an id', () => {
  const id = keyId('case', 'survey_figures', 'item', '2025')
  expect(id).toBe(keyId('case', 'survey_figures', 'item', '2025'))
  expect(id).not.toBe(keyId('other', 'survey_figures', 'item', '2025'))
  expect([id, newId()].every((one) => z.uuid().safeParse(one).success)).toBe(true)
})
