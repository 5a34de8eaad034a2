import { expect, test } from 'vitest'
import type { LockFile } from './complete-lock.ts'
import { completeLock, platformOf } from './complete-lock.ts'

test('the platform is read from the name', () => {
  expect(platformOf('@oxlint/binding-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] })
  expect(platformOf('@oxlint/binding-linux-arm-gnueabihf')).toEqual({ os: ['linux'], cpu: ['arm'], libc: ['glibc'] })
  expect(platformOf('@oxlint-tsgolint/win32-x64')).toEqual({ os: ['win32'], cpu: ['x64'] })
  expect(platformOf('fsevents')).toBeNull()
})

test('missing platform packages are added once, present ones stay as they are', () => {
  const lock: LockFile = {
    packages: {
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@tool/win32-x64': '1.0.0', '@tool/linux-x64': '1.0.0', fsevents: '2.0.0' },
      },
      'node_modules/@tool/linux-x64': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    },
  }
  expect(completeLock(lock)).toEqual(['node_modules/@tool/win32-x64'])
  expect(lock.packages['node_modules/@tool/win32-x64']).toEqual({
    version: '1.0.0',
    os: ['win32'],
    cpu: ['x64'],
    dev: true,
    optional: true,
  })
  expect(completeLock(lock)).toEqual([])
})
