import { parseJsonText } from '@qingshen/core/kernel/json-text'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FastifyInstance } from 'fastify'

/** Whoever copies such a field by assignment changes the prototype of an object. */
const REFUSED_KEYS = ['__proto__'] as const

function readJson(text: string): unknown {
  const result = parseJsonText(text, { refusedKeys: REFUSED_KEYS, isKept: true })
  if (result.ok) return result.value
  throw new Problem('validation_failed', 'JSON 读不出来。请按每条提示改正后重新提交。', result.issues)
}

/** JSON bodies are read strictly (no duplicate or reserved keys, no infinite numbers, no text a database cannot keep); the bytes of a file are left as they are. */
export function addBodyReaders(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : readJson(String(body)))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
}
