import { Problem } from '@qingshen/core/kernel/problem'

/** What loading a library says whose part for this kind of machine is not there, or does not start here. */
const NOT_LOADED = /native binding|Unsupported (?:OS|architecture)|typst-ts-node-compiler|resvg/i
const CODES: ReadonlySet<unknown> = new Set(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'])

/**
 * The problem for a machine on which the libraries that set pages and draw pictures cannot be loaded; null where an error
 * says something else.
 */
export function programMissing(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null
  const isLibrary = NOT_LOADED.test(error.message)
  const isLoading = ('code' in error && CODES.has(error.code)) || /native binding|Unsupported/i.test(error.message)
  if (!isLibrary || !isLoading) return null
  return new Problem(
    'report_program_missing',
    `这台服务器（${process.platform} ${process.arch}）上没有排版和画图所用的程序文件，报告没有生成；数据没有改动，也可以继续填写。请管理员用与这台服务器的系统和处理器相符的安装包重新安装，再生成一次；急用时可以在网页上看报告，用浏览器打印。`,
  )
}
