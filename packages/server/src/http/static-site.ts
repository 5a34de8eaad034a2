import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './problem-response.ts'

function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? ''
  return request.method === 'GET' && path !== '/api' && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path)
}

function cacheRule(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/**
 * Serves the built web application from `folder`; every address that is neither a file nor below `/api` gets its
 * first page, because the application knows the addresses of its pages itself.
 */
export async function serveSite(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => void response.header('cache-control', cacheRule(path)),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && wantsPage(request)) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const detail =
      built || !wantsPage(request)
        ? '没有这个地址。请检查拼写，或从首页进入。'
        : '页面还没有构建。请先执行 npm run build -w @qingshen/web。'
    return sendProblem(new Problem('not_found', detail), request, reply)
  })
}
