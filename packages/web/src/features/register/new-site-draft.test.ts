import { createSite } from '@qingshen/contracts/register-entry.operations'
import { expect, test } from 'vitest'
import { acceptableIn, EMPTY_BASES, EMPTY_SITE, siteBody } from './new-site-draft.ts'

test('what is sent fits the contract; only warnings with a basis are accepted', () => {
  const draft = { ...EMPTY_SITE, name: '甲厂', place: '652801', validFrom: '2026-10-01', source: '现场检查 ' }
  const body = siteBody(draft, { ...EMPTY_BASES, code_missing: '尚未办照', industry_unknown: ' ' })
  expect(body).toMatchObject({
    source: '现场检查',
    evidence: null,
    accepted: [{ code: 'code_missing', basis: '尚未办照' }],
  })
  expect(createSite.body.safeParse(body).success).toBe(true)
})

test('errors are not among what can be accepted', () => {
  const issue = { pointer: '/code', message: '' }
  const found = acceptableIn([
    { ...issue, code: 'code_check_digit', severity: 'error' },
    { ...issue, code: 'code_missing', severity: 'warning' },
  ])
  expect(found.map(({ code }) => code)).toEqual(['code_missing'])
})
