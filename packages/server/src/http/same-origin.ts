import { Problem } from '@qingshen/core/kernel/problem'
import type { FastifyRequest } from 'fastify'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

function isForeign(headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const { host, protocol } = new URL(origin)
  const own = `${protocol}//${headers.host ?? ''}`
  return !URL.canParse(own) || new URL(own).host !== host
}

/**
 * The defence against forged requests: a browser says where a request comes from (`Sec-Fetch-Site`, or `Origin` in
 * older ones), and what changes something must come from our own pages. Programs send neither and hold no cookie of
 * somebody else's browser.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method) || !isForeign(request.headers)) return
  throw new Problem('forbidden', '请求来自其他网站，已拒绝。请在本系统的页面里操作。')
}
