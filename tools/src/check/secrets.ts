import { readFileSync } from 'node:fs'
import { inProject, projectFiles } from '../shared/project.ts'
import { report } from './report.ts'

const SECRETS: readonly [string, RegExp][] = [
  ['私钥', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['云平台访问密钥', /\bAKIA[0-9A-Z]{16}\b/],
  ['代码托管平台令牌', /\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36})\b/],
  ['软件源凭据', /_(authToken|password)\s*=\s*\S/],
  ['数据库口令', /\bpostgres(ql)?:\/\/[^\s:@/'"`$]+:[^\s@'"`$]{3,}@(?!127\.0\.0\.1|localhost)/],
]
const BINARY = /\.(png|jpe?g|ico|woff2?|ttf|otf|pdf|docx|xlsx|zip|gz)$/

const findings = projectFiles()
  .filter((file) => !BINARY.test(file) && file !== 'tools/src/check/secrets.ts')
  .flatMap((file) => {
    const text = readFileSync(inProject(file), 'utf8')
    return SECRETS.filter(([, pattern]) => pattern.test(text)).map(
      ([what]) => `${file}：像是${what}。删去并作废它，改由运行环境提供`,
    )
  })
report('secrets', findings)
