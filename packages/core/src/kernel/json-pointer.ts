/** One step of a JSON pointer (RFC 6901) appended to a pointer: `/a` + `b/c` -> `/a/b~1c`. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The JSON pointer of a path of keys and indexes; the empty path is the whole document. */
export function pointerOf(path: readonly (string | number | symbol)[]): string {
  return path.reduce<string>((pointer, key) => pointerTo(pointer, String(key)), '')
}
