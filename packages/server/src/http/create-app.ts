import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { UseCase } from '@qingshen/application/use-case'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import fastify from 'fastify'
import type { Binding } from './bind-operation.ts'
import { bindOperation } from './bind-operation.ts'
import { docsPage } from './docs-page.ts'
import { addBodyReaders } from './json-body.ts'
import { openApiDocument } from './openapi.ts'
import { sendProblem } from './problem-response.ts'
import { refuseForeignOrigin } from './same-origin.ts'
import { serveSite } from './static-site.ts'

/** Everything the HTTP surface is made of. */
export type AppOptions = Binding & {
  readonly useCases: readonly UseCase[]
  readonly webFolder: string | null
  readonly version: string
  readonly logger: FastifyBaseLogger
  readonly trustProxy: boolean
}

const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    // the component library writes its styles into the page
    'style-src': ["'self'", "'unsafe-inline'"],
  },
}

async function addDefences(app: FastifyInstance, options: AppOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY,
    strictTransportSecurity: options.secureCookie,
    crossOriginEmbedderPolicy: false,
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) =>
      new Problem('too_many_requests', `操作过于频繁。请在 ${Math.ceil(context.ttl / 1000)} 秒后再试。`),
  })
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'deflate'] })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    refuseForeignOrigin(request)
  })
}

function addDescriptions(app: FastifyInstance, options: AppOptions): void {
  const operations = options.useCases.map((useCase) => useCase.operation)
  const document = JSON.stringify(openApiDocument(operations, options.version))
  const page = docsPage(operations)
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document))
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
}

/** The HTTP application of the given use cases; call `listen`, or `inject` in tests, and `close`. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 300 },
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  addBodyReaders(app)
  await addDefences(app, options)
  addDescriptions(app, options)
  for (const useCase of options.useCases) bindOperation(app, useCase, options)
  await serveSite(app, options.webFolder)
  return app
}
