import { inProject } from '../shared/project.ts'
import { runCommand } from '../shared/run-command.ts'
import { adviceFor } from './advice.ts'
import { report } from './report.ts'

type Diagnostic = { code?: string; message: string; filename: string; labels: { span: { line: number } }[] }

function printed({ code = '', message, filename, labels }: Diagnostic): string {
  const line = labels[0]?.span.line
  const place = line === undefined ? filename : `${filename}:${line}`
  return [place, code, message, adviceFor(code)].filter((part) => part !== '').join('  ')
}

async function lint(): Promise<string[]> {
  const oxlint = inProject('node_modules', 'oxlint', 'bin', 'oxlint')
  const { code, output } = await runCommand(process.execPath, [oxlint, '--format=json'], { quiet: true })
  const start = output.indexOf('{')
  if (start < 0) return [`oxlint 没有运行成功（${code}）：${output.trim()}`]
  const { diagnostics, number_of_files: files } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
    diagnostics: Diagnostic[]
    number_of_files: number
  }
  if (files === 0) return ['oxlint 没有读到任何文件：检查 .oxlintrc.json 的 ignorePatterns']
  return diagnostics.map(printed)
}

report('lint', await lint())
