import { parseArgs } from 'node:util'
import { Problem } from '@qingshen/core/kernel/problem'
import { createLog } from '@qingshen/server/log'
import { startServer } from '@qingshen/server/serve/start-server'
import { untilStopped } from '@qingshen/server/serve/until-stopped'
import { builtWebFolder } from '@qingshen/server/serve/web-folder'
import { inProject } from './shared/project.ts'
import { buildWebIfStale } from './web/build-web.ts'

// `npm start`: everything a newcomer needs, on demonstration data and on this machine only.

const began = performance.now()

function report(step: string): void {
  process.stdout.write(`[${((performance.now() - began) / 1000).toFixed(1)} 秒] ${step}\n`)
}

async function buildWeb(): Promise<void> {
  report('检查页面，需要时构建')
  if (!(await buildWebIfStale())) throw new Problem('internal', '页面构建失败，原因见上面的输出。')
  report('页面就绪')
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } })
  const webReady = buildWeb()
  // a failed build is reported where it is awaited, not as an unhandled rejection before
  webReady.catch(() => undefined)
  const server = await startServer({
    data: values.data ?? inProject('data'),
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: Number(values.port ?? 8620),
    demonstration: true,
    webFolder: builtWebFolder(),
    log: createLog('warn'),
    secureCookie: false,
    trustProxy: false,
    onStep: report,
    webReady,
  })
  report('请在浏览器里打开下面的地址；按 Ctrl C 结束')
  process.stdout.write(`${server.address}\n`)
  await untilStopped()
  await server.close()
}

try {
  await main()
} catch (error) {
  process.stderr.write(error instanceof Problem ? `${error.detail}\n` : `${String(error)}\n`)
  process.exitCode = 1
}
