/** Where to go after signing in: an address of this site, never of another one that a link smuggled in. */
export function safeBackAddress(back: string | undefined): string {
  const isOwn = back !== undefined && /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in')
  return isOwn ? back : '/'
}
