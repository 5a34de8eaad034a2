import { Problem } from '@qingshen/core/kernel/problem'
import { mailFromEnvironment } from '../mail/mail-from-environment.ts'
import { createLog } from '../log.ts'
import { scannerFromEnvironment } from '../serve/command-scanner.ts'
import { startServer } from '../serve/start-server.ts'
import { untilStopped } from '../serve/until-stopped.ts'
import { builtWebFolder } from '../serve/web-folder.ts'
import type { Command } from './command.ts'
import { parseCall } from './parse-call.ts'
import { STORE_OPTION, storeOptions } from './store-options.ts'

const DEFAULT_PORT = 8620

/** A port number; 0 lets the machine choose one. */
export function portOption(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Problem('invalid_call', `--port 应为 0 到 65535 的整数，收到的是“${text}”。请改正后重试。`)
}

export const command: Command = {
  name: 'serve',
  usage: '[--data FOLDER] [--port N] [--host H] [--secure] [--behind-proxy]',
  summary: '正式运行（不含演示数据；数据库服务器用 DATABASE_URL 指定）',
  run: async (args, io) => {
    const { options } = parseCall(args, {
      ...STORE_OPTION,
      port: { type: 'string' },
      host: { type: 'string' },
      secure: { type: 'boolean' },
      'behind-proxy': { type: 'boolean' },
    })
    const server = await startServer({
      ...storeOptions(options.data),
      host: options.host ?? '127.0.0.1',
      port: portOption(options.port),
      demonstration: false,
      webFolder: builtWebFolder(),
      log: createLog('info'),
      secureCookie: options.secure,
      trustProxy: options['behind-proxy'],
      mail: mailFromEnvironment(process.env),
      scanner: scannerFromEnvironment(process.env),
    })
    io.stdout.write(`${server.address}\n`)
    await untilStopped()
    await server.close()
    return undefined
  },
}
