import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'qingshen_session'

/** The session token a browser sent, or null. */
export function readSessionToken(request: FastifyRequest): string | null {
  return request.cookies[NAME] ?? null
}

/** Gives the browser its token, or takes it back (`null`). Scripts cannot read it; other sites cannot send it. */
export function writeSessionToken(reply: FastifyReply, token: string | null, secure: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure }
  if (token === null) reply.clearCookie(NAME, options)
  else reply.setCookie(NAME, token, options)
}
