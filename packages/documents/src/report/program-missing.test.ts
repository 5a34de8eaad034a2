import { expect, test } from 'vitest'
import { programMissing } from './program-missing.ts'

function failure(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}

test('a machine without the libraries for its kind is told so in words; another fault is not taken for it', () => {
  const missing = [
    failure("Cannot find module '@resvg/resvg-js-linux-loong64-gnu'", 'MODULE_NOT_FOUND'),
    failure('Failed to load native binding'),
    failure('Unsupported architecture on Linux: loong64'),
    failure('/lib/typst-ts-node-compiler.linux-x64-gnu.node: version GLIBC_2.34 not found', 'ERR_DLOPEN_FAILED'),
  ]
  for (const error of missing) {
    expect(programMissing(error)?.code).toBe('report_program_missing')
    expect(programMissing(error)?.detail).toContain(process.arch)
  }
  for (const error of [
    failure("Cannot find module './plan-table.ts'", 'ERR_MODULE_NOT_FOUND'),
    failure('resvg: no size'),
    'x',
  ])
    expect(programMissing(error)).toBeNull()
})
