import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableRow } from '@qingshen/core/rulebook/table.schema'
import type { Finding } from './finding.ts'

/** A law's table: a heading line and rows of as many cells, separated by commas, without quotes. */
export function readTable(root: string, file: string, findings: Finding[]): readonly TableRow[] {
  const [head = '', ...lines] = readFileSync(join(root, file), 'utf8').trimEnd().split(/\r?\n/)
  const columns = head.split(',')
  return lines.flatMap((line, index) => {
    const cells = line.split(',')
    if (cells.length === columns.length && !line.includes('"')) {
      return [Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))]
    }
    const message = `应有${columns.length}格，实有${cells.length}格；单元格内不能有英文逗号和引号。请改正这一行。`
    findings.push({ file, path: `第${index + 2}行`, message })
    return []
  })
}
