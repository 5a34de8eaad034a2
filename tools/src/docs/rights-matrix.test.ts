import { existsSync, readFileSync } from 'node:fs'
import { ALL_OPERATIONS } from '@qingshen/contracts/all-operations'
import { operation } from '@qingshen/contracts/operation'
import { PERMISSION_IDS } from '@qingshen/core/access/permission'
import { GRANTS } from '@qingshen/core/access/role-grants'
import { ROLE_IDS } from '@qingshen/core/access/role'
import { z } from 'zod'
import { expect, test } from 'vitest'
import { inProject } from '../shared/project.ts'
import { matrixFindings, rightsMatrix } from './rights-matrix.ts'

test('every operation has a right that some role holds, and every right a role', () => {
  expect(matrixFindings()).toEqual([])
  const held = new Set(GRANTS.map((grant) => grant.permission))
  expect(PERMISSION_IDS.filter((permission) => !held.has(permission))).toEqual([])
})

test('an operation whose right nobody holds is found', () => {
  const stray = operation({
    id: 'stray',
    method: 'get',
    path: '/api/stray',
    summary: '没有人能用',
    permission: 'account.self',
    response: z.strictObject({}),
  })
  expect(matrixFindings([{ ...stray, permission: 'nobody.holds' as 'account.self' }])).toHaveLength(1)
})

test('no role is given the same right twice', () => {
  const keys = GRANTS.map(({ role, permission }) => `${role} ${permission}`)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('the matrix names every operation once and every role', () => {
  const page = rightsMatrix()
  for (const { method, path } of ALL_OPERATIONS) {
    expect(page.split(`\`${method.toUpperCase()} ${path}\``).length - 1, path).toBe(1)
  }
  expect(
    page
      .split('\n')
      .find((line) => line.startsWith('| 操作 |'))
      ?.split('|'),
  ).toHaveLength(ROLE_IDS.length + 3)
})

test('the page in the docs is the present matrix: a change of rights is seen in the difference', () => {
  const file = inProject('docs', 'security', 'rights-matrix.md')
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(rightsMatrix())
})
