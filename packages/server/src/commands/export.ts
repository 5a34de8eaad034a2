import { writeFile } from 'node:fs/promises'
import { exportRegister } from '@qingshen/application/import/export-register'
import { workAsSystem } from '@qingshen/application/import/import-work'
import { Problem } from '@qingshen/core/kernel/problem'
import { writeRegisterCsv, writeRegisterXlsx } from '@qingshen/documents/register-out/write-register'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, withStore } from './store-options.ts'

export const command: Command = {
  name: 'export',
  usage: '[--out FILE.xlsx|FILE.csv] [--data FOLDER]',
  summary: '导出企业名录；不给 --out 时以 JSON 输出',
  run: async (args) => {
    const { options } = parseCall(args, { ...STORE_OPTION, out: { type: 'string' } })
    const { out } = options
    if (out !== undefined && !/\.(?:xlsx|csv)$/iu.test(out)) {
      throw new Problem('invalid_call', `--out ${out} 的格式不认识。请以 .xlsx 或 .csv 结尾。`)
    }
    const rows = await withStore(options.data, (deps) => exportRegister(workAsSystem(deps)))
    if (out === undefined) return rows
    await writeFile(out, /\.csv$/iu.test(out) ? writeRegisterCsv(rows) : await writeRegisterXlsx(rows))
    return { file: out, rows: rows.length }
  },
}
