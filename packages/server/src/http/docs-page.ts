import type { Operation } from '@qingshen/contracts/operation'
import { toOpenApiSchema } from '@qingshen/contracts/wire-schema'
import { PERMISSIONS } from '@qingshen/core/access/permission'
import { PROBLEMS } from '@qingshen/core/kernel/problem'
import type { z } from 'zod'
import { problemsOf } from './openapi.ts'

const STYLE = `body{font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}
h2{margin-top:2.5rem;border-top:1px solid #d9d9d9;padding-top:1rem}code,pre{font:13px/1.5 ui-monospace,Consolas,monospace}
pre{background:#f5f5f5;padding:.75rem;overflow:auto}summary{cursor:pointer;color:#0958d9}nav li{margin:.15rem 0}.right{color:#595959}`

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function schemaBlock(title: string, schema: z.ZodType | undefined): string {
  if (schema === undefined) return ''
  const text = JSON.stringify(toOpenApiSchema(schema), null, 2)
  return `<details><summary>${title}</summary><pre tabindex="0">${escapeHtml(text)}</pre></details>`
}

function rightOf(operation: Operation): string {
  return operation.public === true ? '无需登录' : `权限：${PERMISSIONS[operation.permission].zh}`
}

function section(operation: Operation): string {
  const refusals = problemsOf(operation).map(
    (code) => `<li><code>${PROBLEMS[code].status} ${code}</code> ${escapeHtml(PROBLEMS[code].title)}</li>`,
  )
  return `<h2 id="${operation.id}">${escapeHtml(operation.summary)}</h2>
<p><code>${operation.method.toUpperCase()} ${escapeHtml(operation.path)}</code> <span class="right">${rightOf(operation)}</span></p>
${operation.upload === undefined ? '' : `<p>内容是一个文件的字节（application/octet-stream），最大 ${operation.upload.maxBytes} 字节。</p>`}
${schemaBlock('路径参数', operation.params)}${schemaBlock('查询参数', operation.query)}
${schemaBlock('请求内容', operation.body)}${schemaBlock('应答', operation.response)}
<details><summary>可能的拒绝</summary><ul>${refusals.join('')}</ul></details>`
}

/** The readable page of the operations, plain HTML without scripts. */
export function docsPage(operations: readonly Operation[]): string {
  const entries = operations.map(
    (operation) =>
      `<li><a href="#${operation.id}">${escapeHtml(operation.summary)}</a> <code>${operation.method.toUpperCase()} ${escapeHtml(operation.path)}</code></li>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>清审接口说明</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>清审接口说明</h1><p>机器可读的说明：<a href="/api/openapi.json">OpenAPI 3.1</a>。拒绝一律是 <code>application/problem+json</code>（RFC 9457），
<code>errors</code> 一次列出全部问题。</p><nav><ul>${entries.join('')}</ul></nav>${operations.map(section).join('\n')}</body></html>`
}
