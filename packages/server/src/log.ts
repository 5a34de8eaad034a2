import type { Logger } from 'pino'
import { pino } from 'pino'

const SECRETS = [
  'password',
  '*.password',
  'token',
  '*.token',
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
]

/** The program's log: JSON lines without secrets. Addresses are logged without their query, which may hold names. */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: { paths: SECRETS, censor: '[hidden]' },
    serializers: {
      req: (request: { method: string; url: string; id: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
        id: request.id,
      }),
    },
  })
}
